import type { RejectionEntry } from '../rejection-entry';

const BILATERAL = 'WGDE practice: value discrepancies are followed by bilateral action';

/** Why a command about the value of a shipment is refused. */
export const VALUATION_REJECTIONS = {
  'not-an-authority': {
    kind: 'forbidden',
    title: 'Only authorities record valuations',
    rule: 'KPCS I (exporting authority, importing authority)',
    cure: 'Act as the exporting or importing authority of a Participant.',
  },
  'not-a-side-of-the-case': {
    kind: 'forbidden',
    title: 'Only the two sides of the shipment act in a case about its value',
    rule: BILATERAL,
    cure: 'Act as the exporting authority of the issuer or the importing authority of the destination.',
  },
  'valued-certificate-unknown': {
    kind: 'not-found',
    title: 'The certificate is not on record',
    rule: BILATERAL,
    cure: 'Record the issue first, or correct the number.',
  },
  'valuation-case-open': {
    kind: 'conflict',
    title: 'A case about this value is open',
    rule: 'Order of this ledger: one case at a time',
    cure: 'Act in the open case, or close it.',
  },
  'no-valuation-case': {
    kind: 'conflict',
    title: 'No case about this value is open',
    rule: 'Order of this ledger: a case is opened before it is acted in',
    cure: 'Open a case first.',
  },
  'nothing-to-agree-to': {
    kind: 'conflict',
    title: 'The other side has proposed no value',
    rule: BILATERAL,
    cure: 'Propose a value, or wait for the proposal of the other side.',
  },
  'not-the-value-proposed': {
    kind: 'conflict',
    title: 'Another value was proposed last',
    rule: 'Order of this ledger: who agrees names what he agrees to',
    cure: 'Agree to the value of the last proposal, or propose another.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
