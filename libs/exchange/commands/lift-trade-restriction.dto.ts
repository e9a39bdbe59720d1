import { CalendarDay, ParticipantLetters, Text, TextOfLines } from './field-rules';

/** Reports that a restriction of trade ended. */
export class LiftTradeRestrictionDto {
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

  /**
   * The first day on which it no longer holds.
   * @example '2014-04-30'
   */
  @CalendarDay()
  effectiveFrom: string;

  /**
   * The resolution or decision on which it rests.
   * @example 'Administrative decision of the Plenary'
   */
  @TextOfLines(1000)
  legalBasis: string;
}
