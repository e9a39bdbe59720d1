import { RESTRICTION_EFFECTS, RESTRICTION_SCOPES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** Something that stands against a trade, or asks for closer attention to it. */
export class PermissionReasonDto {
  /** On which side of the trade it stands. */
  @ApiProperty({ enum: ['exporter', 'importer', 'origin'] })
  side: string;

  /** @example 'CI' */
  participant: string;

  /** Whether it bars the trade by itself. */
  bars: boolean;

  @ApiProperty({
    enum: [
      'never-participant',
      'not-yet-participant',
      'removed',
      'absorbed',
      ...RESTRICTION_EFFECTS,
      'approved',
      'place-not-stated',
    ],
  })
  code: string;

  /** The rule, decision or notice that says so. */
  legalBasis: string;

  restriction: string | null;

  @ApiProperty({ enum: RESTRICTION_SCOPES, required: false })
  scope?: string;

  /** The zone, mine, company or party. */
  @ApiProperty({ type: 'string', nullable: true, required: false })
  subject?: string | null;
}

/** Whether a trade is allowed on a date. */
export class PermissionDto {
  /** @example 'CI' */
  from: string;

  /** @example 'EU' */
  to: string;

  /** Where the stones were mined; `null` for parcels of mixed origin. */
  origin: string | null;

  zone: string | null;

  mine: string | null;

  certificate: string | null;

  /** @example '2005-12-20' */
  on: string;

  allowed: boolean;

  /** What bars it: the code of each reason with the name of its restriction. */
  barredBy: string[];

  reasons: PermissionReasonDto[];
}

export class PermissionPageDto extends PageDto {
  items: PermissionDto[];
}
