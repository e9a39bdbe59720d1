import { CERTAINTIES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, OneOf, Text } from '../field-rules';
import { OfficeKeyDto } from './office-key.dto';

/** Who holds an office, and for how long. */
export class OfficeTermDto extends OfficeKeyDto {
  /**
   * A Participant by its code, or an organisation by its name.
   * @example 'EU'
   */
  @Text(200)
  holder: string;

  /**
   * Who acts for the holder.
   * @example 'Officer of the example'
   */
  @IsOptional()
  @Text(200)
  person?: string | null;

  /**
   * The first day of the term.
   * @example '2006-01-01'
   */
  @CalendarDay()
  termFrom: string;

  /**
   * The last day of the term.
   * @example '2006-12-31'
   */
  @IsOptional()
  @CalendarDay()
  termUntil?: string | null;

  /** How sure the source is of the day: it states it, it follows from sources, or it is recalled with doubt. */
  @OneOf(CERTAINTIES)
  certainty: string;
}
