import { ATTEMPT_DIRECTIONS } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** A report of an attempted trade as a row of the table. */
export class TradeAttemptRowDto {
  /** @example 'AE-2005-0007' */
  name: string;

  /** @example 'AE' */
  reporter: string;

  attempt: string;

  authority: string;

  /** The place outside the scheme. */
  place: string;

  @ApiProperty({ enum: ATTEMPT_DIRECTIONS })
  direction: string;

  attemptedOn: string;

  certificate: string | null;

  presentedBy: string | null;

  carats: string | null;

  valueUsd: string | null;

  remarks: string | null;

  /** Where the log holds it. */
  position: string;

  /** Whether a simulator made it up. */
  synthetic: boolean;
}

export class TradeAttemptsPageDto extends PageDto {
  items: TradeAttemptRowDto[];
}
