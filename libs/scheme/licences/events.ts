import type { LocalDate } from '@kp/kernel';
import type { Coordinate } from '../sites/coordinate';
import type { LicenceKey } from './licence-key';

/** What its holder may do: dig; buy and sell inside the country; buy and export. */
export const LICENCE_KINDS = ['digger', 'dealer', 'exporter'] as const;
export type LicenceKind = (typeof LICENCE_KINDS)[number];

/** How a part of an area is told: one site by its number, or all sites of a district or of a zone by its name. */
export const AREA_KINDS = ['site', 'district', 'zone'] as const;
export interface AreaPart {
  readonly kind: (typeof AREA_KINDS)[number];
  readonly name: string;
}

/** A rectangle on the map. Both of its edges belong to it; it does not cross the meridian of 180 degrees. */
export interface AreaBounds {
  readonly south: Coordinate;
  readonly west: Coordinate;
  readonly north: Coordinate;
  readonly east: Coordinate;
}

/** Where the holder may dig: what lies in any of the parts or in the bounds. */
export interface LicenceArea {
  readonly parts: readonly AreaPart[];
  readonly bounds: AreaBounds | null;
}

/** A time for which a licence holds; both days belong to it. */
export interface LicencePeriod {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
}

export interface LicenceContent extends LicenceKey, LicencePeriod {
  readonly kind: LicenceKind;
  /** The authority that grants it, by its own name. */
  readonly authority: string;
  readonly holder: string;
  /** `null` for those who do not dig. */
  readonly area: LicenceArea | null;
}

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: LicenceKey & Data;
}

/** The authority licensed a digger, dealer or exporter. */
export type LicenceGranted = Fact<'licence.granted', LicenceContent & { readonly grantedOn: LocalDate }>;

/** The authority let a licence hold for a further time. */
export type LicenceRenewed = Fact<
  'licence.renewed',
  LicencePeriod & { readonly authority: string; readonly renewedOn: LocalDate }
>;

/** The authority took a licence back. It does not hold from that day on; a renewal for a later time makes it hold again. */
export type LicenceRevoked = Fact<
  'licence.revoked',
  {
    readonly authority: string;
    readonly revokedFrom: LocalDate;
    readonly reason: string;
    readonly revokedOn: LocalDate;
  }
>;

export type LicenceEvent = LicenceGranted | LicenceRenewed | LicenceRevoked;
