import { carats, formatCarats, sumCarats, type Carats } from '@kp/kernel';
import type { RoughDiamondCode } from '../../harmonized-system';
import type { ParticipantCode } from '../../participant-code';
import type { CertificateNumber } from '../events';
import type { CertificateState } from '../state';
import type { LineageEvent } from './events';

/** What one certificate holds of another's stones under one code: what it drew, less what it released. */
export interface Draw {
  readonly by: CertificateNumber;
  readonly hs: RoughDiamondCode;
  readonly carats: Carats;
}

/** The draws from a certificate after one more event, in the order of the first drawing. */
export function drawsAfter(
  draws: readonly Draw[],
  { type, data: { by, hs, carats: weight } }: LineageEvent,
): readonly Draw[] {
  const change: number = type === 'certificate.drawn-from' ? weight : 0 - weight;
  const held = draws.find((draw) => draw.by === by && draw.hs === hs);
  if (held === undefined) return change > 0 ? [...draws, { by, hs, carats: weight }] : draws;
  const left = held.carats + change;
  return left > 0
    ? draws.map((draw) => (draw === held ? { ...draw, carats: carats(left) } : draw))
    : draws.filter((draw) => draw !== held);
}

/** What one certificate holds of a source's stones under one code. */
export function heldBy(
  by: CertificateNumber,
  hs: RoughDiamondCode,
  { draws }: Pick<CertificateState, 'draws'>,
): Carats {
  return draws.find((draw) => draw.by === by && draw.hs === hs)?.carats ?? carats(0);
}

/** What remains of a certificate's stones under one code: what it states, less what others hold of it. Exact. */
export function remainingOf(
  hs: RoughDiamondCode,
  { content, draws }: Pick<CertificateState, 'content' | 'draws'>,
): Carats {
  const stated = sumCarats((content?.lines ?? []).filter((line) => line.hs === hs).map((line) => line.carats));
  const held = sumCarats(draws.filter((draw) => draw.hs === hs).map((draw) => draw.carats));
  return carats(stated - held);
}

/**
 * Why a Participant cannot draw on a certificate, in words; `undefined` when it can. The stones must be there: imported
 * into it under a certificate that stands, neither taken back nor found to be a fake by its own authorities.
 */
export function whyNoSource(
  certificate: CertificateNumber,
  { content, status, end, closing, evidence }: CertificateState,
  holder: ParticipantCode,
): string | undefined {
  if (content?.destination !== holder) return `${certificate} was not imported into ${holder}.`;
  if (status !== 'confirmed') return `${certificate} is ${status}, not confirmed.`;
  if (end !== null) return `${certificate} was ${end.kind} on ${end.on}.`;
  if (closing !== null) return `The shipment under ${certificate} was ${closing.kind} on ${closing.on}.`;
  const fake = evidence.find((piece) => piece.type === 'certificate.reported-fake' && piece.data.reportedBy === holder);
  return fake === undefined ? undefined : `${holder} reported ${certificate} as a fake.`;
}

/**
 * What a certificate must keep of one source's stones under one code: what it names of them, once it is issued, unless it
 * was taken out of use before it left, or its shipment is back with its issuer. The stones of one that was replaced leave
 * under its successor.
 */
export function neededBy(
  { content, end, closing }: CertificateState,
  source: CertificateNumber,
  hs: RoughDiamondCode,
): Carats {
  const isOut = end?.kind === 'voided' || end?.kind === 'returned-unused';
  const isFree = isOut || closing?.kind === 'returned-to-issuer';
  const named = isFree ? [] : (content?.sources ?? []);
  return sumCarats(named.filter((one) => one.certificate === source && one.hs === hs).map((one) => one.carats));
}

/** A weight under a code, in words. */
export function stonesInWords(weight: Carats, hs: RoughDiamondCode): string {
  return `${formatCarats(weight)} ct of ${hs}`;
}
