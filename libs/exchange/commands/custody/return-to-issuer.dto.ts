import { CalendarDay } from '../field-rules';
import { CustodyReportDto } from './custody-report.dto';

/** Reports that the issuer has a shipment back. It is never refused because it contradicts the ledger. */
export class ReturnToIssuerDto extends CustodyReportDto {
  /**
   * The day on which it came back.
   * @example '2004-03-06'
   */
  @CalendarDay()
  receivedOn: string;
}
