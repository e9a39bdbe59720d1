import { CalendarDay } from '../field-rules';
import { CustodyReportDto } from './custody-report.dto';

/** Reports that a shipment came before customs. It is never refused because it contradicts the ledger. */
export class RecordArrivalDto extends CustodyReportDto {
  /**
   * The day on which it came.
   * @example '2004-03-06'
   */
  @CalendarDay()
  arrivedOn: string;
}
