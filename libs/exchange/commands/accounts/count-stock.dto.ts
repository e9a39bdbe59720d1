import { CalendarDay, CaratsOrZero, Text } from '../field-rules';
import { LicenceKeyDto } from '../licences/licence-key.dto';

/** Records what a licensee holds when its account begins. */
export class CountStockDto extends LicenceKeyDto {
  /**
   * The authority that counted, by its own name.
   * @example 'Issuing office'
   */
  @Text(200)
  authority: string;

  /**
   * The day of the count.
   * @example '2005-01-03'
   */
  @CalendarDay()
  countedOn: string;

  /**
   * Carats as a decimal string with at most two decimals.
   * @example '450.10'
   */
  @CaratsOrZero()
  carats: string;
}
