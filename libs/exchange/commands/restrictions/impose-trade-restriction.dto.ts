import { RESTRICTION_EFFECTS, RESTRICTION_SCOPES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, OneOf, Text, TextOfLines } from '../field-rules';
import { RestrictionKeyDto } from './restriction-key.dto';

/** Reports that trade with a Participant, or in stones mined in its territory, is restricted. */
export class ImposeTradeRestrictionDto extends RestrictionKeyDto {
  /**
   * All trade of the Participant; all stones mined in its territory, or those of a zone or a mine there; or a company on
   * its side of the trade, or a party on either side.
   */
  @OneOf(RESTRICTION_SCOPES)
  scope: string;

  /**
   * The zone, mine, company (its name, or the number under which it is registered) or party; for no other scope.
   * @example 'Marange'
   */
  @IsOptional()
  @Text(200)
  subject?: string | null;

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
