import { CalendarDay, Text, TextOfLines } from '../field-rules';
import { GroupKeyDto } from './group-key.dto';

/** Reports that a group need no longer do it. */
export class EndMandateDto extends GroupKeyDto {
  /**
   * The name of the mandate within the group.
   * @example '2005'
   */
  @Text(100)
  mandate: string;

  /**
   * The first day without the mandate.
   * @example '2006-11-09'
   */
  @CalendarDay()
  effectiveFrom: string;

  /**
   * Why it ended.
   * @example 'Renewed'
   */
  @TextOfLines(1000)
  reason: string;
}
