import { CalendarDay, Text, TextOfLines } from '../field-rules';
import { OfficeKeyDto } from './office-key.dto';

/** Reports that a candidate stands no longer. */
export class WithdrawCandidatureDto extends OfficeKeyDto {
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
   * The day on which it withdrew.
   * @example '2005-11-17'
   */
  @CalendarDay()
  withdrawnOn: string;

  /**
   * Why it withdrew.
   * @example 'For geographic balance'
   */
  @TextOfLines(1000)
  reason: string;
}
