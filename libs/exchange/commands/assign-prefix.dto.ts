import { IsOptional } from 'class-validator';
import { DatedFactDto } from './dated-fact.dto';
import { CalendarDay } from './field-rules';
import { PrefixLetters } from './name-rules';

/** Reports with which letters a Participant's certificate numbers begin. */
export class AssignPrefixDto extends DatedFactDto {
  /**
   * The letters.
   * @example 'BE'
   */
  @PrefixLetters()
  prefix: string;

  /**
   * The last day on which numbers may begin so, where an end is known.
   * @example '2012-12-31'
   */
  @IsOptional()
  @CalendarDay()
  effectiveUntil?: string | null;
}
