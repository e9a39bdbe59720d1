import { CalendarDay, TextOfLines } from '../field-rules';
import { RestrictionKeyDto } from './restriction-key.dto';

/** Reports that a restriction of trade ended. */
export class LiftTradeRestrictionDto extends RestrictionKeyDto {
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
