import { RESTRICTION_EFFECTS, RESTRICTION_SCOPES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, OneOf, ParticipantLetters, Text, TextOfLines } from './field-rules';

/** Reports that trade with a Participant, or in stones mined in its territory, is restricted. */
export class ImposeTradeRestrictionDto {
  /**
   * The Participant or other place.
   * @example 'CI'
   */
  @ParticipantLetters()
  participant: string;

  /**
   * The name of the restriction, by which it can be lifted later.
   * @example 'CI-2005'
   */
  @Text(200)
  restriction: string;

  /** All trade of the Participant, or all stones mined in its territory. */
  @OneOf(RESTRICTION_SCOPES)
  scope: string;

  /** What is asked of the others. */
  @OneOf(RESTRICTION_EFFECTS)
  effect: string;

  /**
   * The first day on which it holds.
   * @example '2005-12-15'
   */
  @CalendarDay()
  effectiveFrom: string;

  /**
   * The last day on which it holds, when that is known from the start.
   * @example '2006-12-15'
   */
  @IsOptional()
  @CalendarDay()
  effectiveUntil?: string | null;

  /**
   * The resolution or decision on which it rests.
   * @example 'Administrative decision of the Plenary'
   */
  @TextOfLines(1000)
  legalBasis: string;
}
