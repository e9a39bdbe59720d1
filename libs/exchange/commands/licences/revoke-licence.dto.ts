import { CalendarDay, Text, TextOfLines } from '../field-rules';
import { LicenceKeyDto } from './licence-key.dto';

/** Takes a licence back from a day on. */
export class RevokeLicenceDto extends LicenceKeyDto {
  /**
   * The authority that revokes it, by its own name.
   * @example 'Issuing office'
   */
  @Text(200)
  authority: string;

  /**
   * The first day on which it does not hold any more.
   * @example '2006-07-01'
   */
  @CalendarDay()
  revokedFrom: string;

  /**
   * Why.
   * @example 'Dug outside the area'
   */
  @TextOfLines(1000)
  reason: string;
}
