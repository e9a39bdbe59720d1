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
}

export class DiscrepanciesPageDto extends PageDto {
  items: DiscrepancyDto[];
}
