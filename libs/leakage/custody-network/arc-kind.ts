/**
 * What an arc of a custody network stands for. The first ones bring carats in: `production` as returned, `opening-stock`
 * as declared, `unexplained` what a pool sent away beyond all that the records let it have, `orphan` what arrived without a
 * dispatch on record, `transit-gain` what arrived beyond what was sent, `overdraw` what was drawn from a certificate
 * beyond what arrived under it, `unrecorded` and `stated` what a seed says came in. The last ones take carats out of what
 * the network follows: `stock` at its end, `loss` on the way, `displaced` what stayed behind in the place of `stated` ones.
 */
export const ARC_KINDS = [
  'production',
  'opening-stock',
  'unexplained',
  'orphan',
  'transit-gain',
  'overdraw',
  'unrecorded',
  'stated',
  'holdover',
  'shipment',
  'arrival',
  'packed',
  'drawn',
  'undrawn',
  'merger',
  'stock',
  'loss',
  'displaced',
] as const;
export type ArcKind = (typeof ARC_KINDS)[number];

/** The kinds by which carats come into a network. */
export const SUPPLY_KINDS = [
  'production',
  'opening-stock',
  'unexplained',
  'orphan',
  'transit-gain',
  'overdraw',
  'unrecorded',
  'stated',
] as const satisfies readonly ArcKind[];
export type SupplyKind = (typeof SUPPLY_KINDS)[number];
