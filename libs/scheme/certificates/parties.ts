import type { Actor } from '@kp/kernel';
import { parseParticipantCode, type ParticipantCode } from '../participant-code';
import type { CertificateContent } from './events';
import { reportedBy } from './evidence';
import type { CertificateState } from './state';

/** Whom a shipment concerns: issuer, destination, origin, and who acts or has reported on it. */
export function partiesOf(
  content: Pick<CertificateContent, 'issuer' | 'destination' | 'origin'> | null,
  { evidence }: CertificateState,
  actor: Actor,
): readonly ParticipantCode[] {
  const parties = new Set(evidence.map(reportedBy));
  const acting = actor.participant === undefined ? undefined : parseParticipantCode(actor.participant);
  if (acting !== undefined) parties.add(acting);
  if (content !== null) {
    parties.add(content.issuer).add(content.destination);
    if (content.origin.kind === 'single') parties.add(content.origin.country);
  }
  return [...parties];
}
