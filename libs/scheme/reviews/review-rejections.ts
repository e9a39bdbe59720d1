import type { RejectionEntry } from '../rejection-entry';

/** Why an act on a review is refused. */
export const REVIEW_REJECTIONS = {
  'not-the-reviewed': {
    kind: 'forbidden',
    title: 'Only the Participant speaks for itself',
    rule: 'KPCS VI.14: verification takes place with the consent of the Participant',
    cure: 'Act as the exporting authority of the Participant, or as the Chair who has its word in writing.',
  },
  'not-a-monitor': {
    kind: 'forbidden',
    title: 'Only the monitors of the scheme do this',
    rule: 'KPCS VI.13 to 15; peer review system of 2003',
    cure: 'Act for a working group, or as the Chair.',
  },
  'reference-malformed': {
    kind: 'invalid',
    title: 'The number is malformed',
    rule: 'Order of this ledger: what an office keeps has a number of its own',
    cure: 'Write up to forty capitals, digits and inner hyphens.',
  },
  'review-known-already': {
    kind: 'conflict',
    title: 'There is a review of this number',
    rule: 'Order of this ledger: a review has one history',
    cure: 'Take the next unused number, or go on with the review that there is.',
  },
  'review-unknown': {
    kind: 'not-found',
    title: 'There is no such review',
    rule: 'KPCS VI.13 and 14',
    cure: 'Record the invitation or the proposal first, or correct the number.',
  },
  'review-cancelled': {
    kind: 'conflict',
    title: 'The review was cancelled',
    rule: 'Order of this ledger: what was called off does not go on',
    cure: 'Invite another review.',
  },
  'review-without-consent': {
    kind: 'conflict',
    title: 'The Participant has not agreed',
    rule: 'KPCS VI.14: verification takes place with the consent of the Participant',
    cure: 'Have the Participant agree first.',
  },
  'review-agreed-already': {
    kind: 'conflict',
    title: 'The Participant has agreed',
    rule: 'KPCS VI.14',
    cure: 'Nothing is to be done.',
  },
  'review-not-scheduled': {
    kind: 'conflict',
    title: 'The review has no days yet',
    rule: 'Peer review system of 2003: visits are scheduled, then made',
    cure: 'Record the schedule first.',
  },
  'review-completed-already': {
    kind: 'conflict',
    title: 'The review has taken place',
    rule: 'Order of this ledger: what happened is not moved or called off',
    cure: 'Go on with its report.',
  },
  'review-before-its-schedule': {
    kind: 'conflict',
    title: 'A visit took place before its days were set',
    rule: 'Peer review system of 2003: visits are scheduled, then made',
    cure: 'Send the true days, or record the schedule at the time at which it was made.',
  },
  'review-not-held': {
    kind: 'conflict',
    title: 'The visit did not take place',
    rule: 'KPCS VI.15: a report follows the end of the mission',
    cure: 'Record the completion of the visit first.',
  },
  'report-filed-already': {
    kind: 'conflict',
    title: 'The report is filed',
    rule: 'KPCS VI.15: there is one report on a verification',
    cure: 'What was found later belongs in the report of a follow-up.',
  },
  'report-missing': {
    kind: 'conflict',
    title: 'There is no report',
    rule: 'KPCS VI.15',
    cure: 'File the report first.',
  },
  'report-received-already': {
    kind: 'conflict',
    title: 'The Participant has the report',
    rule: 'KPCS VI.15',
    cure: 'Nothing is to be done.',
  },
  'report-not-received': {
    kind: 'conflict',
    title: 'The Participant has not received the report',
    rule: 'KPCS VI.15: the report is posted after the Participant received it, with its comments',
    cure: 'Have the Participant acknowledge receipt first.',
  },
  'report-posted-already': {
    kind: 'conflict',
    title: 'The report is posted',
    rule: 'KPCS VI.15',
    cure: 'Nothing is to be done.',
  },
  'team-unbalanced': {
    kind: 'conflict',
    title: 'The team is not mixed as it has to be',
    rule: 'Peer review system of 2003: governments, one member of industry, one of civil society',
    cure: 'Name at least one government, one member from industry and one from civil society.',
  },
  'finding-twice': {
    kind: 'invalid',
    title: 'An obligation is rated twice',
    rule: 'Order of this ledger: a report has one finding for an obligation',
    cure: 'Put the findings on it together.',
  },
  'follow-up-of-nothing': {
    kind: 'conflict',
    title: 'The follow-up has nothing to follow',
    rule: 'Peer review system of 2003: a follow-up looks at what became of an earlier review',
    cure: 'Name a review of the same Participant that took place.',
  },
  'before-the-scheme': {
    kind: 'invalid',
    title: 'The day lies before the scheme',
    rule: 'KPCS: in effect since 1 January 2003 (Interlaken Declaration of 5 November 2002)',
    cure: 'Send the true day.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
