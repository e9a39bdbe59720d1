import type { RejectionEntry } from '../rejection-entry';

const ONE_WAY = 'Moscow declaration 2005: a document for every change of hands, up to the exporter';

/** Why a command about a licensee's account of stones, or a certificate that names a lot, is refused. */
export const ACCOUNT_REJECTIONS = {
  'paper-recorded-already': {
    kind: 'conflict',
    title: 'A paper with this number stands in the account',
    rule: 'Order of this ledger: a paper stands as it was made',
    cure: 'Take the next unused number.',
  },
  'buys-from-itself': {
    kind: 'invalid',
    title: 'Seller and buyer are the same',
    rule: 'Moscow declaration 2005: a voucher carries the licence numbers of both parties',
    cure: 'State the licence of each.',
  },
  'month-malformed': {
    kind: 'invalid',
    title: 'The month is none',
    rule: 'Order of this ledger: a register is one of a calendar month',
    cure: 'Write the year and the month, such as 2005-03.',
  },
  'account-begun': {
    kind: 'conflict',
    title: 'The account has begun',
    rule: 'Order of this ledger: stock is counted once, before anything is sold',
    cure: 'Record what came in since by its vouchers.',
  },
  'exporter-not-licensed': {
    kind: 'conflict',
    title: 'No licence to export holds on that day',
    rule: 'Moscow declaration 2005: licensed buyers, dealers and exporters',
    cure: 'Grant or renew the licence first.',
  },
  'vouchers-missing': {
    kind: 'invalid',
    title: 'The lot names no voucher',
    rule: ONE_WAY,
    cure: 'Name the vouchers under which its stones were bought.',
  },
  'voucher-unknown': {
    kind: 'not-found',
    title: 'No such voucher was recorded',
    rule: ONE_WAY,
    cure: 'Record the voucher first, or correct its name.',
  },
  'voucher-of-another': {
    kind: 'conflict',
    title: 'The voucher is one of another buyer',
    rule: ONE_WAY,
    cure: 'Name only what this exporter has bought.',
  },
  'voucher-used': {
    kind: 'conflict',
    title: 'The stones of the voucher have gone out',
    rule: 'Order of this ledger: never more goes out than came in',
    cure: 'Name a voucher that is not used yet.',
  },
  'voucher-irregular': {
    kind: 'conflict',
    title: 'The voucher does not prove where its stones come from',
    rule: ONE_WAY,
    cure: 'Leave it out; its stones cannot be exported as traced.',
  },
  'lot-weight-differs': {
    kind: 'conflict',
    title: 'The weight of the lot is not that of its vouchers',
    rule: 'Moscow declaration 2005: registers that authorities reconcile',
    cure: 'Weigh again, or name all vouchers and no other.',
  },
  'lot-unknown': {
    kind: 'not-found',
    title: 'No such lot was assembled',
    rule: ONE_WAY,
    cure: 'Assemble the lot first, or correct its name.',
  },
  'lot-in-use': {
    kind: 'conflict',
    title: 'The lot is part of a certificate',
    rule: 'Order of this ledger: a lot leaves under one certificate',
    cure: 'Take another lot, or take that certificate out of use before it leaves.',
  },
  'lot-not-set-aside': {
    kind: 'conflict',
    title: 'The lot is not set aside for this certificate',
    rule: 'Order of this ledger: a lot leaves under one certificate',
    cure: 'Set the lot aside for this number first.',
  },
  'lot-repeated': {
    kind: 'invalid',
    title: 'The lot is named twice',
    rule: 'Order of this ledger: a lot leaves under one certificate',
    cure: 'Name each lot once.',
  },
  'lots-exceed-lines': {
    kind: 'conflict',
    title: 'The lots hold more than is stated',
    rule: 'Order of this ledger: a lot leaves as a whole',
    cure: 'State the whole weight, or assemble smaller lots.',
  },
  'origin-not-of-lots': {
    kind: 'conflict',
    title: 'The origin is not that of the lots',
    rule: 'KPCS Section I, Annex I: the country in which the stones were mined',
    cure: 'State the issuer as the one country of origin, or name no lots.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
