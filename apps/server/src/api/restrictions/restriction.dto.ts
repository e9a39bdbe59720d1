import { RESTRICTION_EFFECTS, RESTRICTION_SCOPES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** What a restriction asks for from a day on, after it was narrowed. */
export class NarrowingDto {
  effectiveFrom: string;

  @ApiProperty({ enum: RESTRICTION_EFFECTS })
  effect: string;

  /** The zones and mines that are left out. */
  exempt: string[];

  legalBasis: string;
}

/** That one shipment may pass a restriction by prior approval. */
export class ShipmentApprovalDto {
  certificate: string;

  approval: string;

  approvedBy: string;

  effectiveFrom: string;

  effectiveUntil: string | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  withdrawn: object | null;
}

/** A restriction of trade, as known at a position. */
export class RestrictionDto {
  restriction: string;

  /** @example 'CI' */
  participant: string;

  /** All trade of the Participant, all stones mined there or in a zone or mine, a company on its side, or a party. */
  @ApiProperty({ enum: RESTRICTION_SCOPES })
  scope: string;

  /** The zone, mine, company or party. */
  subject: string | null;

  /** As it was imposed. */
  @ApiProperty({ enum: RESTRICTION_EFFECTS })
  effect: string;

  effectiveFrom: string;

  /** The last day on which it holds; `null` while it is open. */
  effectiveUntil: string | null;

  legalBasis: string;

  narrowings: NarrowingDto[];

  approvals: ShipmentApprovalDto[];

  liftedBy: string | null;

  imposedAt: string;

  liftedAt: string | null;
}

export class RestrictionsPageDto extends PageDto {
  items: RestrictionDto[];
}
