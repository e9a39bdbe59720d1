import type { RejectionEntry } from '../rejection-entry';

/** Why a command about an office is refused. */
export const OFFICE_REJECTIONS = {
  'office-title-malformed': {
    kind: 'invalid',
    title: 'The name of the office is malformed',
    rule: 'Order of this ledger: an office is named in small letters with hyphens',
    cure: 'Write for example chair, vice-chair or participation-committee-chair.',
  },
  'candidate-already': {
    kind: 'conflict',
    title: 'It stands for that term',
    rule: 'Order of this ledger: a fact is recorded once',
    cure: 'Nothing is left to record.',
  },
  'candidature-unknown': {
    kind: 'not-found',
    title: 'It does not stand for that term',
    rule: 'Order of this ledger: what is withdrawn was declared',
    cure: 'Name a candidate and the first day of the term for which it stands.',
  },
  'candidature-withdrawn': {
    kind: 'conflict',
    title: 'It withdrew',
    rule: 'KPCS VI.5: consensus is found on those who stand',
    cure: 'Record its candidature again if it stands after all.',
  },
  'office-held-already': {
    kind: 'conflict',
    title: 'Somebody else holds the office in that term',
    rule: 'KPCS VI.1 and VI.3: one Chair at a time; an office has one holder',
    cure: 'Choose a term in which it is free, or record its transfer.',
  },
  'office-not-held': {
    kind: 'conflict',
    title: 'The office is not held as the act says',
    rule: 'Order of this ledger: an office passes on from its holder',
    cure: 'Record the election of a holder, or name the one that holds it.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
