import type { RejectionEntry } from '../rejection-entry';

/** Why a command about a return is refused. */
export const RETURN_REJECTIONS = {
  'not-its-statistics-office': {
    kind: 'forbidden',
    title: 'Only the Participant’s statistics office files its returns',
    rule: 'KPCS Annex III',
    cure: 'Act as the statistics office of that Participant; the Chair and working groups take over public records only.',
  },
  'not-its-attestor': {
    kind: 'forbidden',
    title: 'Only the Participant’s own offices attest its trade report',
    rule: 'Moscow communiqué (2005), certificate-based trade data',
    cure: 'Act as the statistics office or an authority of that Participant.',
  },
  'period-unfit': {
    kind: 'invalid',
    title: 'The dataset is not reported for such a period',
    rule: 'KPCS Annex III: production by half-years, trade and certificates by quarters',
    cure: 'Name a half-year such as 2004-H1 for production and stocks, a quarter such as 2004-Q3 for trade and certificates.',
  },
  'period-not-begun': {
    kind: 'invalid',
    title: 'The period has not begun',
    rule: 'KPCS Annex III: returns are due within two months after their period',
    cure: 'Correct the period, or wait until it is over.',
  },
  'period-before-scheme': {
    kind: 'invalid',
    title: 'The period lies before the scheme',
    rule: 'KPCS Annex III, in effect since 1 January 2003',
    cure: 'Correct the period; nothing was reported for earlier ones.',
  },
  'segment-unfit': {
    kind: 'invalid',
    title: 'Only production is reported by kinds of mining',
    rule: 'KPCS Annex III',
    cure: 'Send the segment "all".',
  },
  'figures-unfit': {
    kind: 'invalid',
    title: 'The figures are of another dataset',
    rule: 'KPCS Annex III',
    cure: 'State the figures that this dataset asks for, or that there is nothing to report.',
  },
  'figure-lines-missing': {
    kind: 'invalid',
    title: 'Figures are stated without a line',
    rule: 'KPCS Annex III: by codes of the Harmonized System',
    cure: 'Give a line for each code, or say that there is nothing to report (nil).',
  },
  'filed-already': {
    kind: 'conflict',
    title: 'A return stands for that period',
    rule: 'KPCS Annex III',
    cure: 'Revise it, or withdraw it first.',
  },
  'nothing-filed': {
    kind: 'not-found',
    title: 'No return stands for that period',
    rule: 'KPCS Annex III',
    cure: 'File the return first.',
  },
  'nothing-revised': {
    kind: 'conflict',
    title: 'The figures are those that stand',
    rule: 'Order of this ledger: a revision changes something',
    cure: 'Nothing is left to do, or the figures are not those that were meant.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
