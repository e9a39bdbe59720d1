import { ATTEMPT_DIRECTIONS } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';

/** A report of an attempted trade with a place outside the scheme. */
export class TradeAttemptDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  revision: number;

  /** @example 'AE-2005-0007' */
  name: string;

  /** @example 'AE' */
  reporter: string;

  /** @example '2005-0007' */
  attempt: string;

  authority: string;

  /** @example 'ML' */
  place: string;

  @ApiProperty({ enum: ATTEMPT_DIRECTIONS })
  direction: string;

  /** @example '2005-11-04' */
  attemptedOn: string;

  certificate: string | null;

  presentedBy: string | null;

  carats: string | null;

  valueUsd: string | null;

  remarks: string | null;

  /** What the sender was told at once: `place-in-the-scheme` when the ledger takes the place for a Participant. */
  flags: string[];
}
