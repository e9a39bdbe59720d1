import type { RejectionEntry } from '../rejection-entry';

/** Why a command about a return is refused. */
export const RETURN_REJECTIONS = {
  'not-its-statistics-office': {
    kind: 'forbidden',
    title: 'Only the Participant’s statistics office files its returns',
    rule: 'KPCS Annex III',
    cure: 'Act as the statistics office of that Participant; the Chair and working groups take over public records only.',
  },
  'period-unfit': {
    kind: 'invalid',
    title: 'Production is reported by half-years',
    rule: 'KPCS Annex III',
    cure: 'Name a half-year such as 2004-H1.',
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
