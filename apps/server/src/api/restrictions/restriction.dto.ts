import { RESTRICTION_EFFECTS, RESTRICTION_SCOPES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** A restriction of trade, as known at a position. */
export class RestrictionDto {
  restriction: string;

  /** @example 'CI' */
  participant: string;

  /** Whether it covers all trade of the Participant, or all stones mined there. */
  @ApiProperty({ enum: RESTRICTION_SCOPES })
  scope: string;

  @ApiProperty({ enum: RESTRICTION_EFFECTS })
  effect: string;

  effectiveFrom: string;

  /** The last day on which it holds; `null` while it is open. */
  effectiveUntil: string | null;

  legalBasis: string;

  liftedBy: string | null;

  imposedAt: string;

  liftedAt: string | null;
}

export class RestrictionsPageDto extends PageDto {
  items: RestrictionDto[];
}
