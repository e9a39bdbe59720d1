import { CalendarDay } from '../field-rules';
import { ParticipantLetters } from '../name-rules';
import { CustodyReportDto } from './custody-report.dto';

/** Reports that a shipment left its place of transit. It is never refused because it contradicts the ledger. */
export class RecordTransitExitDto extends CustodyReportDto {
  /**
   * The Participant, or place outside the scheme, through which it passes; within a regional organisation, that organisation.
   * @example 'CH'
   */
  @ParticipantLetters()
  place: string;

  /**
   * The day on which it left.
   * @example '2004-03-06'
   */
  @CalendarDay()
  leftOn: string;
}
