import type { RejectionEntry } from '../rejection-entry';

/** Why an act on a discrepancy is refused. */
export const DISCREPANCY_REJECTIONS = {
  'not-a-side-of-the-discrepancy': {
    kind: 'forbidden',
    title: 'Only the sides of a discrepancy act on it',
    rule: 'KPCS III(b): both sides of a shipment answer for it',
    cure: 'Act as an authority of the issuer, of the destination or of whoever reported, or for the scheme as a whole.',
  },
  'discrepancy-unknown': {
    kind: 'not-found',
    title: 'No report is on record that it could be about',
    rule: 'Order of this ledger: a discrepancy is about a report',
    cure: 'Name a discrepancy as the ledger lists it: certificate, rule, and place of the report.',
  },
  'discrepancy-closed': {
    kind: 'conflict',
    title: 'Its handling is closed',
    rule: 'Order of this ledger: what is closed rests',
    cure: 'Reopen it first.',
  },
  'discrepancy-not-closed': {
    kind: 'conflict',
    title: 'Its handling is not closed',
    rule: 'Order of this ledger: only what is closed is reopened',
    cure: 'Nothing is left to reopen.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
