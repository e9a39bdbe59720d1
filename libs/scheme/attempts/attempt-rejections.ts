import type { RejectionEntry } from '../rejection-entry';

/** Why a report of an attempted trade is refused. */
export const ATTEMPT_REJECTIONS = {
  'not-the-reporter': {
    kind: 'forbidden',
    title: 'Only its own authorities report for a Participant',
    rule: 'KPCS I (exporting authority, importing authority), III(c)',
    cure: 'Act as the exporting or importing authority of the Participant that reports.',
  },
  'attempt-number-malformed': {
    kind: 'invalid',
    title: 'The number of the report is malformed',
    rule: 'Order of this ledger: a report has a number of its authority’s',
    cure: 'Write up to forty capitals, digits and inner hyphens.',
  },
  'attempt-reported-already': {
    kind: 'conflict',
    title: 'A report with this number was made before',
    rule: 'Order of this ledger: a report stands as it was made',
    cure: 'Report what became known later under the next unused number.',
  },
  'attempt-at-home': {
    kind: 'invalid',
    title: 'The place is the reporter’s own territory',
    rule: 'KPCS III(c): trade between a Participant and a place outside the scheme',
    cure: 'Name the place with which the trade was attempted.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
