import { CalendarDay } from '../field-rules';
import { OfficeTermDto } from './office-term.dto';

/** Reports who was elected or appointed for a term in which nobody else holds the office. */
export class ElectOfficerDto extends OfficeTermDto {
  /**
   * The day of the election.
   * @example '2005-11-17'
   */
  @CalendarDay()
  electedOn: string;
}
