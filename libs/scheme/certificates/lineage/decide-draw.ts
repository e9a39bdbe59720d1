import { actsFor, type Decision, type Rejection } from '@kp/kernel';
import { caratsRule } from '../../amounts';
import type { DecisionContext } from '../../decision-context';
import { ROUGH_DIAMOND_CODES } from '../../harmonized-system';
import { dayOfAct, hatsOf, notInTheFuture } from '../../record-rules';
import { judged, reject } from '../../rejections';
import { parseCertificateNumber } from '../certificate-number';
import type { CertificateEvent, CertifiedContent } from '../events';
import type { CertificateState } from '../state';
import type { DrawFromCertificate, LineageCommand, ReleaseDraw } from './commands';
import { heldBy, neededBy, remainingOf, stonesInWords, whyNoSource } from './draws';

/**
 * Judges a draw on the history of the source alone, so that what remains is known for certain: two draws of the same
 * remainder follow one another, and the second finds what the first has left.
 */
export function decideDraw(
  { data }: DrawFromCertificate,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  return byHolder(data, state, context, ({ destination }) => {
    const { number, by, hs, carats } = data;
    const why = whyNoSource(number, state, destination);
    const drawing = context.certificate(by);
    const remaining = remainingOf(hs, state);
    return judged<CertificateEvent>(
      [
        ...notInTheFuture(context),
        ...drawRules(data),
        ...afterImport(state, context),
        ...(why === undefined ? [] : [reject('source-not-imported', '/number', why)]),
        ...(drawing.content === null
          ? []
          : [reject('number-used', '/by', `The certificate ${by} was issued on ${drawing.content.issuedOn} already.`)]),
        ...(carats > remaining
          ? [
              reject(
                'more-than-remains',
                '/carats',
                `${stonesInWords(remaining, hs)} remain of ${number}; ${stonesInWords(carats, hs)} would be drawn.`,
              ),
            ]
          : []),
      ],
      {
        type: 'certificate.drawn-from',
        version: 1,
        data: { number, by, hs, carats, drawnBy: destination, drawnOn: dayOfAct(context) },
      },
    );
  });
}

/** Judges a release: no more than was drawn, and nothing on which a certificate stands that was issued. */
export function decideDrawRelease(
  { data }: ReleaseDraw,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  return byHolder(data, state, context, ({ destination }) => {
    const { number, by, hs, carats } = data;
    const held = heldBy(by, hs, state);
    const needed = neededBy(context.certificate(by), number, hs);
    const found: Rejection[] = [...notInTheFuture(context), ...drawRules(data)];
    if (carats > held) {
      const detail = `${by} holds ${stonesInWords(held, hs)} of ${number}; ${stonesInWords(carats, hs)} would be released.`;
      found.push(reject('not-drawn', '/carats', detail));
    } else if (held - carats < needed) {
      const detail = `${by} was issued and names ${stonesInWords(needed, hs)} of ${number}.`;
      found.push(reject('draw-in-use', '/by', detail));
    }
    return judged<CertificateEvent>(found, {
      type: 'certificate.draw-released',
      version: 1,
      data: { number, by, hs, carats, releasedBy: destination, releasedOn: dayOfAct(context) },
    });
  });
}

/** Lets the exporting authority of the Participant decide to which the source went; others are told only why not. */
function byHolder(
  { number }: LineageCommand['data'],
  { content }: CertificateState,
  { actor }: DecisionContext,
  decide: (content: CertifiedContent) => Decision<CertificateEvent>,
): Decision<CertificateEvent> {
  if (content === null) {
    return judged([reject('certificate-unknown', '/number', `No certificate ${number} was issued.`)]);
  }
  if (!actsFor(actor, content.destination, 'exporting-authority')) {
    const detail = `The destination of ${number} is ${content.destination}; the actor is ${hatsOf(actor)}.`;
    return judged([reject('not-the-holder', '', detail)]);
  }
  return decide(content);
}

function drawRules({ number, by, hs, carats }: LineageCommand['data']): readonly Rejection[] {
  const found: Rejection[] = [];
  if (parseCertificateNumber(by) === undefined) {
    found.push(reject('number-malformed', '/by', `"${by}" is no certificate number.`));
  }
  if (by === number) found.push(reject('draws-from-itself', '/by', `Both certificates are ${number}.`));
  if (!ROUGH_DIAMOND_CODES.includes(hs)) {
    found.push(reject('hs-code-unknown', '/hs', `${hs} is not one of ${ROUGH_DIAMOND_CODES.join(', ')}.`));
  }
  found.push(...caratsRule(carats, '/carats'));
  if (carats === 0) found.push(reject('carats-not-positive', '/carats', `The weight of ${hs} is 0.00 ct.`));
  return found;
}

/** Stones are drawn when they are there. */
function afterImport({ outcome, evidence }: CertificateState, context: DecisionContext): readonly Rejection[] {
  const settling = outcome === null ? undefined : evidence[outcome];
  if (settling?.type !== 'certificate.import-confirmed') return [];
  const day = dayOfAct(context);
  const { confirmedOn } = settling.data;
  if (day >= confirmedOn) return [];
  return [reject('dates-out-of-order', '', `The act is of ${day}; the import was confirmed on ${confirmedOn}.`)];
}
