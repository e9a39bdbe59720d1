import { DISCREPANCY_STANDINGS } from '@kp/scheme';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** A side that was not told is `null`. */
const ANY_JSON: ApiPropertyOptions = {
  anyOf: [
    { type: 'object' },
    { type: 'array', items: {} },
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'null' },
  ],
};

/** Something that the records of a certificate do not agree about. */
export class DiscrepancyDto {
  /** The same on every server and after every rebuild. */
  id: string;

  /** @example 'ZA0012345' */
  certificate: string;

  rule: string;

  severity: string;

  issuer: string | null;

  destination: string | null;

  /** Whose authority made the report that it is about. */
  reportedBy: string;

  /** What the rule expects; plain JSON. */
  @ApiProperty(ANY_JSON)
  expected: unknown;

  /** What was observed; plain JSON. */
  @ApiProperty(ANY_JSON)
  observed: unknown;

  /**
   * The version of the tolerance policy that judged it.
   * @example 'kp-ledger-default-1'
   */
  policyVersion: string;

  /** Positions of the events that show it. */
  evidence: string[];

  openedAt: string;

  openedOn: string;

  /** The position of the event that cleared it up; `null` while it is open. */
  closedAt: string | null;

  closedOn: string | null;

  synthetic: boolean;

  /** How people left it, which is apart from whether the records still disagree. */
  @ApiProperty({ enum: DISCREPANCY_STANDINGS })
  standing: string;

  /** Who is charged with it; `null` when nobody is. */
  assignee: string | null;
}

/** What somebody did about a discrepancy. */
export class DiscrepancyActDto {
  /** @example 'explained' */
  act: string;

  /** For whom; `null` for those who watch over the scheme as a whole. */
  by: string | null;

  /** @example '2004-03-12' */
  actedOn: string;

  /** Who was charged with it, for an assignment; what was said, for anything else. */
  words: string;

  position: string;
}

/** A discrepancy and what people did about it. */
export class HandledDiscrepancyDto extends DiscrepancyDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  /** In the order of the log. */
  acts: DiscrepancyActDto[];
}

export class DiscrepanciesPageDto extends PageDto {
  items: DiscrepancyDto[];
}
