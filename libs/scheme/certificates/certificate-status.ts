/**
 * Where a certificate stands. `unknown`: never issued in this ledger, though authorities may have seen its number;
 * `reported-fake`: never issued, and reported as a fake. `confirmed`, `refused`, `forfeited` and `returned-to-issuer` are
 * the outcomes of a shipment, of which there is one; an invalidation after them is kept in `end` and leaves them.
 */
export const CERTIFICATE_STATUSES = [
  'unknown',
  'reported-fake',
  'issued',
  'validated',
  'dispatched',
  'confirmed',
  'refused',
  'forfeited',
  'returned-to-issuer',
  'voided',
  'invalidated',
  'replaced',
  'returned-unused',
] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

/** What of a certificate decides how it stands. */
export interface StatusFacts {
  /** The report that settled the shipment. */
  readonly outcome: 'confirmed' | 'refused' | null;
  /** How the way of the shipment ended otherwise. */
  readonly closing: 'forfeited' | 'returned-to-issuer' | null;
  /** How its issuer took the certificate out of use. */
  readonly end: 'voided' | 'invalidated' | 'replaced' | 'returned-unused' | null;
  readonly isDispatched: boolean;
  readonly isValidated: boolean;
  readonly isIssued: boolean;
  readonly isReportedFake: boolean;
}

/** The status that follows from the facts; the first that holds, from the outcome of the shipment down to the issue. */
export function statusFrom(facts: StatusFacts): CertificateStatus {
  const { outcome, closing, end, isDispatched, isValidated, isIssued, isReportedFake } = facts;
  const settled = outcome ?? closing ?? end;
  if (settled !== null) return settled;
  if (isDispatched) return 'dispatched';
  if (isValidated) return 'validated';
  if (isIssued) return 'issued';
  return isReportedFake ? 'reported-fake' : 'unknown';
}
