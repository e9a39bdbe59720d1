import type { RejectionEntry } from '../rejection-entry';

/** Why an act on a recommendation is refused. */
export const RECOMMENDATION_REJECTIONS = {
  'recommendation-without-a-visit': {
    kind: 'conflict',
    title: 'A recommendation comes out of a review that took place',
    rule: 'KPCS VI.13 and 15; peer review system of 2003',
    cure: 'Record the completion of the review first, or correct its number.',
  },
  'recommendation-made-already': {
    kind: 'conflict',
    title: 'The review has a recommendation of this number',
    rule: 'Order of this ledger: the recommendations of a review are numbered from 1',
    cure: 'Take the next unused number.',
  },
  'recommendation-unknown': {
    kind: 'not-found',
    title: 'There is no such recommendation',
    rule: 'Order of this ledger: progress is told of what was recommended',
    cure: 'Correct the number, or record the recommendation first.',
  },
  'recommendation-closed-already': {
    kind: 'conflict',
    title: 'The recommendation is closed',
    rule: 'Order of this ledger: what is closed is reopened before it goes on',
    cure: 'Have the monitors reopen it.',
  },
  'recommendation-open': {
    kind: 'conflict',
    title: 'The recommendation is open',
    rule: 'Order of this ledger: only what is closed is reopened',
    cure: 'Nothing is to be done.',
  },
  'obligation-missing': {
    kind: 'invalid',
    title: 'A recommendation names what it is about',
    rule: 'KPCS VI.15; the register of obligations',
    cure: 'Name at least one obligation by its id, each once.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
