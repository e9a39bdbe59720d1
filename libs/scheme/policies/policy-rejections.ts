import type { RejectionEntry } from '../rejection-entry';

/** Why the adoption of a policy is refused. */
export const POLICY_REJECTIONS = {
  'policy-version-taken': {
    kind: 'conflict',
    title: 'A version of this policy has that name',
    rule: 'Order of this ledger: policies are versioned, never changed',
    cure: 'Give the new version a name of its own.',
  },
  'policy-share-out-of-range': {
    kind: 'invalid',
    title: 'The share is none that can be compared by',
    rule: 'Order of this ledger: shares are whole basis points',
    cure: 'Write a whole number of parts in ten thousand, from 0 to 1000000.',
  },
  'policy-days-out-of-order': {
    kind: 'invalid',
    title: 'A graver step comes before a softer one',
    rule: 'Order of this ledger: reminder, notice, referral, recommendation',
    cure: 'Write whole days, none less than those of the step before.',
  },
  'policy-steps-out-of-order': {
    kind: 'invalid',
    title: 'The louder step comes before the softer one',
    rule: 'Order of this ledger: a difference is a query before it is an alert',
    cure: 'Raise an alert at the same difference as a query, or at a larger one.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
