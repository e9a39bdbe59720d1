import { ATTEMPT_DIRECTIONS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, CaratsOrZero, OneOf, Text, TextOfLines, UsDollarsOrZero } from '../field-rules';
import { CertificateNumberText, ParticipantLetters, ReportNumberText } from '../name-rules';

/** Reports an attempt to trade with a place that is no Participant. It is never refused because it contradicts the ledger. */
export class ReportTradeAttemptDto {
  /**
   * The Participant whose authority reports it.
   * @example 'AE'
   */
  @ParticipantLetters()
  reporter: string;

  /**
   * The number under which that authority reports it.
   * @example '2005-0007'
   */
  @ReportNumberText()
  attempt: string;

  /**
   * The authority that reports it, by its own name.
   * @example 'Importing office'
   */
  @Text(200)
  authority: string;

  /**
   * The place outside the scheme.
   * @example 'ML'
   */
  @ParticipantLetters()
  place: string;

  /** Whether the stones came from that place (`import`) or were to go to it (`export`). */
  @OneOf(ATTEMPT_DIRECTIONS)
  direction: string;

  /**
   * The day of the attempt.
   * @example '2005-11-04'
   */
  @CalendarDay()
  attemptedOn: string;

  /**
   * The number on the paper that was presented, where there was one.
   * @example 'ML0000001'
   */
  @IsOptional()
  @CertificateNumberText()
  certificate?: string | null;

  /**
   * Who presented the stones, where that is known.
   * @example 'Example Diamond Trading'
   */
  @IsOptional()
  @Text(200)
  presentedBy?: string | null;

  /**
   * Their weight in carats, where they were weighed.
   * @example '118.42'
   */
  @IsOptional()
  @CaratsOrZero()
  carats?: string | null;

  /**
   * Their value in US dollars, where they were valued.
   * @example '12000.00'
   */
  @IsOptional()
  @UsDollarsOrZero()
  valueUsd?: string | null;

  /** Anything else that was seen. */
  @IsOptional()
  @TextOfLines(2000)
  remarks?: string | null;
}
