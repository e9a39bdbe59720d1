import { AREA_KINDS, LICENCE_KINDS } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';

/** A part of an area: a site by its number, or a district or zone by its name. */
export class PartOfAreaDto {
  @ApiProperty({ enum: AREA_KINDS })
  kind: string;

  name: string;
}

/** A rectangle on the map, in decimal degrees of WGS 84. */
export class BoundsOfAreaDto {
  south: string;
  west: string;
  north: string;
  east: string;
}

/** Where a digger may dig. */
export class AreaDto {
  parts: PartOfAreaDto[];

  bounds: BoundsOfAreaDto | null;
}

/** A time for which a licence holds; both days belong to it. */
export class LicencePeriodDto {
  validFrom: string;

  validUntil: string;
}

/** A day from which a licence was taken back. */
export class RevocationDto {
  revokedFrom: string;

  reason: string;
}

/** A licence at a moment. */
export class LicenceDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  /** Its revision at that moment; its `ETag` is `"v<revision>"`. */
  revision: number;

  /** @example 'GH-D-0012' */
  name: string;

  /** @example 'GH' */
  participant: string;

  /** @example 'D-0012' */
  licence: string;

  @ApiProperty({ enum: LICENCE_KINDS })
  kind: string;

  authority: string;

  holder: string;

  area: AreaDto | null;

  grantedOn: string;

  /** When it holds: as granted and renewed, less what was revoked. */
  periods: LicencePeriodDto[];

  revocations: RevocationDto[];
}
