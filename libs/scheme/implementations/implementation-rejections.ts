import type { RejectionEntry } from '../rejection-entry';

/** Why a declaration about the implementation of the scheme is refused. */
export const IMPLEMENTATION_REJECTIONS = {
  'not-its-own-implementation': {
    kind: 'forbidden',
    title: 'A Participant declares for itself',
    rule: 'KPCS V(a) and VI.11',
    cure: 'Act as the exporting authority of the Participant, or as the Chair to whom it was notified.',
  },
  'measure-declared-already': {
    kind: 'conflict',
    title: 'The measure is in place',
    rule: 'Order of this ledger: a measure is declared once while it is in place',
    cure: 'End the measure first, or give the new one a reference of its own.',
  },
  'measure-not-in-place': {
    kind: 'not-found',
    title: 'No such measure is in place',
    rule: 'Order of this ledger: only what was declared ends',
    cure: 'Correct the kind or the reference of the measure.',
  },
  'information-provided-already': {
    kind: 'conflict',
    title: 'The information of that year was provided',
    rule: 'KPCS VI.11: once before each Plenary',
    cure: 'Nothing is to be done.',
  },
  'rated-twice': {
    kind: 'invalid',
    title: 'An obligation is rated twice, or none is',
    rule: 'KPCS V(c); the register of obligations',
    cure: 'Rate at least one obligation, and each once.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
