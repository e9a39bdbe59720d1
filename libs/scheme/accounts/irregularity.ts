/** Why a find does not prove where its stones come from. */
export const FIND_IRREGULARITIES = ['digger-not-licensed', 'site-unknown', 'outside-area'] as const;
export type FindIrregularity = (typeof FIND_IRREGULARITIES)[number];

/** Why a purchase does not prove where its stones come from. */
export const VOUCHER_IRREGULARITIES = [
  'seller-not-licensed',
  'buyer-not-licensed',
  'source-unknown',
  'source-of-another',
  'source-later',
  'source-used-before',
  'source-irregular',
  'more-out-than-in',
] as const;
export type VoucherIrregularity = (typeof VOUCHER_IRREGULARITIES)[number];

/** What does not fit in the register of a month. */
export const REGISTER_IRREGULARITIES = [
  'dealer-not-licensed',
  'register-does-not-add-up',
  'opening-differs',
  'sold-differs',
] as const;
export type RegisterIrregularity = (typeof REGISTER_IRREGULARITIES)[number];
