import type { RejectionEntry } from '../rejection-entry';

/** Why a site is not registered. */
export const SITE_REJECTIONS = {
  'site-registered-already': {
    kind: 'conflict',
    title: 'A site with this number is registered',
    rule: 'Order of this ledger: one site for each number of an authority',
    cure: 'Take the next unused number.',
  },
  'coordinate-malformed': {
    kind: 'invalid',
    title: 'The coordinate is none',
    rule: 'Order of this ledger: decimal degrees of WGS 84 with six decimals',
    cure: 'Write a latitude from -90 to 90 or a longitude from -180 to 180.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;
