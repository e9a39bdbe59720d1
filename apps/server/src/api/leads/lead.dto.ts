import { RULE_IDS, SEVERITIES } from '@kp/leakage';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** What a rule found in the records of a Participant. It is derived: the same records give the same leads. */
export class LeadDto {
  /** @example 'D2.GN.2008-H2' */
  id: string;

  @ApiProperty({ enum: RULE_IDS })
  rule: string;

  /** What the rule looks for. */
  title: string;

  /** The practice or the case behind the rule. */
  source: string;

  /** @example 'GN' */
  participant: string;

  /**
   * The last half-year that it rests on.
   * @example '2008-H2'
   */
  period: string;

  @ApiProperty({ enum: SEVERITIES })
  severity: string;

  /** What was found, with its numbers. */
  sentence: string;

  /** The numbers of the sentence, as decimal strings. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  measured: object;

  closedBy: string;

  /** The positions of the recorded facts that it rests on, as far as they are single ones. */
  evidence: string[];

  /** @example 'kp-ledger-rules-1' */
  rulePack: string;

  /** Whether a simulator made up any of the records that the rules looked at. */
  synthetic: boolean;
}

export class LeadsPageDto extends PageDto {
  items: LeadDto[];
}
