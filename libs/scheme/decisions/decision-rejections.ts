import type { RejectionEntry } from '../rejection-entry';

const RULE_26 = 'Rules of Procedure, Rule 26, as told by the final communiqué of Moscow, 2005';

/** Why a command about a decision is refused. */
export const DECISION_REJECTIONS = {
  'not-a-tabler': {
    kind: 'forbidden',
    title: 'Only the Chair, a working group or the Participation Committee tables a decision',
    rule: 'KPCS VI.1 to VI.7',
    cure: 'Send the draft to the Chair, who tables it.',
  },
  'decision-number-malformed': {
    kind: 'invalid',
    title: 'The number of the decision is malformed',
    rule: 'Order of this ledger: a decision has a number or short name',
    cure: 'Write up to forty capitals, digits and inner hyphens.',
  },
  'decision-recorded-already': {
    kind: 'conflict',
    title: 'A decision has that number',
    rule: 'Order of this ledger: each decision has a number of its own',
    cure: 'Give the new decision a number of its own.',
  },
  'decision-unknown': {
    kind: 'not-found',
    title: 'No such decision is on record',
    rule: 'KPCS VI.5: decisions are taken by consensus, on what was laid before the Participants',
    cure: 'Table the decision first, or correct its number.',
  },
  'decision-agreed-already': {
    kind: 'conflict',
    title: 'The decision was agreed before',
    rule: 'KPCS VI.5',
    cure: 'Nothing is left to record; table another decision to change it.',
  },
  'not-a-plenary-language': {
    kind: 'invalid',
    title: 'The language is none of the Plenary’s five',
    rule: RULE_26,
    cure: 'Publish in English (en), French (fr), Portuguese (pt), Spanish (es) or Russian (ru).',
  },
  'translated-already': {
    kind: 'conflict',
    title: 'The text was published in that language',
    rule: RULE_26,
    cure: 'Nothing is left to record.',
  },
  'circulated-already': {
    kind: 'conflict',
    title: 'The decision was circulated before',
    rule: RULE_26,
    cure: 'Nothing is left to record.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
