import { addDays, addMonths, endOfDay, type Instant, type LocalDate } from '@kp/kernel';
import type { MaximumValidity } from '../participants/events';
import type { CertifiedContent } from './events';
import type { CertificateStatus } from './certificate-status';
import type { CertificateState } from './state';

/**
 * The last day on which a certificate issued on a day may be valid under its issuer's rule. Days are counted from the day
 * after issue (Canada: the 60th day after issue); a month ends on the same day of the month, or on the month's last day.
 */
export function latestExpiry(issuedOn: LocalDate, { unit, count }: MaximumValidity): LocalDate {
  return unit === 'days' ? addDays(issuedOn, count) : addMonths(issuedOn, count);
}

/** The first moment at which the certificate is no longer valid: 24:00 of its last day by its issuer's rule, else UTC. */
export function expiryOf({ expiresOn, validity }: CertifiedContent): Instant {
  return validity?.until ?? endOfDay(expiresOn);
}

/** Whether the certificate's time is over at a moment. */
export function isExpired(content: CertifiedContent, instant: Instant): boolean {
  return instant >= expiryOf(content);
}

/**
 * The status as a reader meets it at a moment: `expired` for a certificate without an outcome or an end whose time is
 * over, also when its shipment is under way. Expiry follows from the content; no event records it.
 */
export function statusOn(state: CertificateState, instant: Instant): CertificateStatus | 'expired' {
  const open = state.status === 'issued' || state.status === 'validated' || state.status === 'dispatched';
  return open && state.content !== null && isExpired(state.content, instant) ? 'expired' : state.status;
}
