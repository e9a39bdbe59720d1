import { CalendarDay } from '../field-rules';
import { OfficeTermDto } from './office-term.dto';

/** Reports that an office passed from its holder to another, whose term begins where that of the former ends. */
export class TransferOfficeDto extends OfficeTermDto {
  /**
   * The day on which it was handed over.
   * @example '2005-11-17'
   */
  @CalendarDay()
  transferredOn: string;
}
