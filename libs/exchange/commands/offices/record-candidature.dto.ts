import { CalendarDay, Text } from '../field-rules';
import { OfficeKeyDto } from './office-key.dto';

/** Reports that somebody stands for an office. */
export class RecordCandidatureDto extends OfficeKeyDto {
  /**
   * Who stands: a Participant by its code, or an organisation by its name.
   * @example 'AO'
   */
  @Text(200)
  candidate: string;

  /**
   * The first day of the term.
   * @example '2006-01-01'
   */
  @CalendarDay()
  termFrom: string;

  /**
   * The day on which it said so.
   * @example '2005-11-15'
   */
  @CalendarDay()
  declaredOn: string;
}
