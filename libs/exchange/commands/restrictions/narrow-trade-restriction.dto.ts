import { RESTRICTION_EFFECTS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, ListOfTexts, OneOf, TextOfLines } from '../field-rules';
import { RestrictionKeyDto } from './restriction-key.dto';

/** Reports that a restriction of trade asks for less, or leaves out stones of some zones and mines. */
export class NarrowTradeRestrictionDto extends RestrictionKeyDto {
  /**
   * The first day on which it holds as told here.
   * @example '2015-07-17'
   */
  @CalendarDay()
  effectiveFrom: string;

  /** What is asked from then on. */
  @OneOf(RESTRICTION_EFFECTS)
  effect: string;

  /**
   * All zones and mines of the Participant that are left out from then on, those of before too.
   * @example ['Berbérati']
   */
  @IsOptional()
  @ListOfTexts(1, 100, 200)
  exempt?: string[] | null;

  /**
   * The resolution or decision on which it rests.
   * @example 'Administrative decision of the Plenary'
   */
  @TextOfLines(1000)
  legalBasis: string;
}
