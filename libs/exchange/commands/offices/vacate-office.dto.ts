import { CalendarDay, Text, TextOfLines } from '../field-rules';
import { OfficeKeyDto } from './office-key.dto';

/** Reports that a holder left before its term was over. */
export class VacateOfficeDto extends OfficeKeyDto {
  /**
   * Who left.
   * @example 'EU'
   */
  @Text(200)
  holder: string;

  /**
   * The first day without it.
   * @example '2006-06-01'
   */
  @CalendarDay()
  effectiveFrom: string;

  /**
   * Why it left.
   * @example 'Resigned'
   */
  @TextOfLines(1000)
  reason: string;
}
