import type { CertificateNumber } from '../certificates/events';
import type { DecisionContext } from '../decision-context';
import { parseParticipantCode, type ParticipantCode } from '../participant-code';
import type { NotifiedRole } from './notice-facts';

/**
 * Whose authority is told of a fact: the destination that the certificate states, or its issuer. The issuer of a number that
 * was never issued here is the Participant whose code it begins with (KPCS Annex I), when the ledger knows that one.
 */
export function addresseeOf(
  certificate: CertificateNumber,
  role: NotifiedRole,
  context: DecisionContext,
): ParticipantCode | undefined {
  const { content } = context.certificate(certificate);
  if (content !== null) return role === 'importing-authority' ? content.destination : content.issuer;
  const named = role === 'importing-authority' ? undefined : issuerNamedIn(certificate);
  return named !== undefined && context.participant(named).code === named ? named : undefined;
}

/** The Participant whose letters a number begins with, whether or not there is such a Participant. */
export function issuerNamedIn(certificate: CertificateNumber): ParticipantCode | undefined {
  return parseParticipantCode(certificate.slice(0, 2));
}
