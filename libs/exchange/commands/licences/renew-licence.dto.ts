import { CalendarDay, Text } from '../field-rules';
import { LicenceKeyDto } from './licence-key.dto';

/** Lets a licence hold for a further time. */
export class RenewLicenceDto extends LicenceKeyDto {
  /**
   * The authority that renews it, by its own name.
   * @example 'Issuing office'
   */
  @Text(200)
  authority: string;

  /**
   * The first day of the further time.
   * @example '2006-01-01'
   */
  @CalendarDay()
  validFrom: string;

  /**
   * The last day of the further time.
   * @example '2006-12-31'
   */
  @CalendarDay()
  validUntil: string;
}
