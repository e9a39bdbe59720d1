import type { Carats } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode, WeightUnderCode } from '@kp/scheme';
import type { EpcisQuantity } from './epcis-event';

/** Before every name and word of ours in an EPCIS document. */
const NAMESPACE = 'urn:kp-ledger:';

/** What `kp:` stands for. */
export const VOCABULARY = `${NAMESPACE}vocabulary:`;

/** The name of a thing: `urn:kp-ledger:certificate:ZA0012345`. Parts are written so that they cannot run together. */
export function nameOf(
  kind:
    | 'certificate'
    | 'confirmation'
    | 'container'
    | 'document'
    | 'participant'
    | 'pre-alert'
    | 'shipment'
    | 'transformation',
  ...parts: readonly string[]
): string {
  return NAMESPACE + [kind, ...parts.map(encodeURIComponent)].join(':');
}

/** The name of an event: its id in the ledger. One fact may need a second event, which is named after it. */
export function eventName(id: string, part?: 'transformation'): string {
  return part === undefined ? `urn:uuid:${id}` : nameOf(part, id);
}

/** Where something was seen: a Participant or place. */
export function placeOf(code: ParticipantCode): { readonly readPoint: { readonly id: string } } {
  return { readPoint: { id: nameOf('participant', code) } };
}

/** The stones of a certificate under each of its codes. */
export function quantitiesOf(number: CertificateNumber, lines: readonly WeightUnderCode[]): readonly EpcisQuantity[] {
  return lines.map(({ hs, carats }) => quantityOf(`${NAMESPACE}stones:${number}:${hs}`, carats));
}

/** Stones of a certificate whose code nobody told. */
export function totalOf(number: CertificateNumber, carats: Carats): EpcisQuantity {
  return quantityOf(`${NAMESPACE}stones:${number}`, carats);
}

/** Stones that come from an issuer's own production or stock. */
export function ownStonesOf(issuer: ParticipantCode, carats: Carats): EpcisQuantity {
  return quantityOf(`${NAMESPACE}own-stones:${issuer}`, carats);
}

/** The only place where carats become a number with a fraction: EPCIS takes no decimal string. */
function quantityOf(epcClass: string, carats: Carats): EpcisQuantity {
  return { epcClass, quantity: carats / 100, uom: 'CTM' };
}
