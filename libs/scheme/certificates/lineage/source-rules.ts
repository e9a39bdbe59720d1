import { formatCarats, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../../decision-context';
import { reject } from '../../rejections';
import type { CertificateContent, Origin } from '../events';
import { balanceOf } from './balance';
import { heldBy, stonesInWords, whyNoSource } from './draws';
import type { CertificateSource } from './events';

/**
 * A re-export names the certificates under which its stones came (KPCS IV(a)). What it names was drawn for it before, so
 * that nothing is named twice; its lines hold no more than that; its origin is that of the sources. One that takes the
 * place of a re-export and names none carries what that one drew.
 */
export function sourceRules(content: CertificateContent, context: DecisionContext): readonly Rejection[] {
  const { sources = [], lines, origin, replaces } = content;
  if (sources.length === 0) {
    const carried = replaces === undefined ? [] : (context.certificate(replaces).content?.sources ?? []);
    return carried.length === 0 ? [] : balanceRules(carried, lines);
  }
  const found = [
    ...sources.flatMap(({ certificate, hs }, index) => {
      const first = sources.findIndex((other) => other.certificate === certificate && other.hs === hs);
      if (first === index) return [];
      const detail = `${certificate} under ${hs} is source ${String(first + 1)} already.`;
      return [reject('source-repeated', `/sources/${String(index)}`, detail)];
    }),
    ...drawnRules(content, context),
  ];
  return found.length > 0 ? found : [...balanceRules(sources, lines), ...originRules(sources, origin, context)];
}

/** What a certificate names is there and is held for it: when it is issued, and still when its shipment leaves. */
export function drawnRules(
  { number, issuer, sources = [] }: CertificateContent,
  context: DecisionContext,
): readonly Rejection[] {
  return sources.flatMap(({ certificate, hs, carats: named }, index) => {
    const pointer = `/sources/${String(index)}`;
    if (certificate === number) {
      return [reject('draws-from-itself', `${pointer}/certificate`, `Both certificates are ${number}.`)];
    }
    const state = context.certificate(certificate);
    if (state.content === null) {
      return [reject('certificate-unknown', `${pointer}/certificate`, `No certificate ${certificate} was issued.`)];
    }
    const why = whyNoSource(certificate, state, issuer);
    if (why !== undefined) return [reject('source-not-imported', `${pointer}/certificate`, why)];
    const held = heldBy(number, hs, state);
    if (held === named) return [];
    const detail = `${number} holds ${stonesInWords(held, hs)} of ${certificate} and names ${stonesInWords(named, hs)}.`;
    return [reject('not-drawn', `${pointer}/carats`, detail)];
  });
}

/**
 * Unsorted stones (7102.10) may be sorted into industrial and gem quality between import and re-export, and weight may be
 * lost; none is gained. What a sorted code holds beyond its own draws comes out of the unsorted stones.
 */
function balanceRules(sources: readonly CertificateSource[], lines: CertificateContent['lines']): readonly Rejection[] {
  const { own } = balanceOf(sources, lines);
  if (own === 0) return [];
  const detail = `The lines hold ${formatCarats(own)} ct beyond what was drawn and may be sorted out of it.`;
  return [reject('more-than-drawn', '/lines', detail)];
}

function originRules(
  sources: readonly CertificateSource[],
  origin: Origin,
  context: DecisionContext,
): readonly Rejection[] {
  const origins = new Set(sources.map(({ certificate }) => nameOf(context.certificate(certificate).content?.origin)));
  const [only = 'mixed'] = origins;
  const expected = origins.size === 1 ? only : 'mixed';
  if (nameOf(origin) === expected) return [];
  const detail = `The origin of the sources is ${expected}; the certificate states ${nameOf(origin)}.`;
  return [reject('origin-not-of-sources', '/origin', detail)];
}

function nameOf(origin: Origin | undefined): string {
  return origin?.kind === 'single' ? origin.country : 'mixed';
}
