import { POLICY_KIND_NAMES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';

/** A version of a policy. */
export class PolicyVersionDto {
  /** @example 'tolerance-2005' */
  version: string;

  /**
   * The first day that it judges.
   * @example '2005-01-01'
   */
  effectiveFrom: string;

  /** @example '2004-12-01' */
  adoptedOn: string;

  /** The decision of the scheme that it carries out; `null` for an order of this ledger. */
  decision: string | null;

  /** What it lays down; weights and values are decimal strings. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  parameters: object;
}

/** What judges a day. */
export class JudgingPolicyDto {
  version: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  parameters: object;
}

/** A policy by which records are judged. */
export class PolicyDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  @ApiProperty({ enum: POLICY_KIND_NAMES })
  kind: string;

  meaning: string;

  /** What judges the day that was asked for; `null` when nothing does, or no day was asked for. */
  inForce: JudgingPolicyDto | null;

  /** What judges the days for which no version was adopted; `null` when nothing does. */
  standard: JudgingPolicyDto | null;

  /** In the order of their adoption. */
  versions: PolicyVersionDto[];
}
