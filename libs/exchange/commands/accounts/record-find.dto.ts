import { IsOptional } from 'class-validator';
import { CalendarDay, CaratsAboveZero, TextOfLines } from '../field-rules';
import { OfficeNumberText } from '../name-rules';
import { LicenceKeyDto } from '../licences/licence-key.dto';

/** Records a pit chit, in the account of the digger whose licence it names. It is never refused because it contradicts the ledger. */
export class RecordFindDto extends LicenceKeyDto {
  /**
   * The number on the chit, in the digger's book.
   * @example 'C-0001'
   */
  @OfficeNumberText()
  chit: string;

  /**
   * The number of the site.
   * @example 'AKW-012'
   */
  @OfficeNumberText()
  site: string;

  /**
   * The day of the find.
   * @example '2005-03-01'
   */
  @CalendarDay()
  foundOn: string;

  /**
   * Carats as a decimal string above zero, with at most two decimals.
   * @example '4.12'
   */
  @CaratsAboveZero()
  carats: string;

  /** Anything else that the chit says. */
  @IsOptional()
  @TextOfLines(2000)
  remarks?: string | null;
}
