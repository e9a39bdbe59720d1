import { CalendarDay, Text } from '../field-rules';
import { GroupKeyDto } from './group-key.dto';

/** Files a report of a group on what it was given to do. */
export class FileGroupReportDto extends GroupKeyDto {
  /**
   * The name of the report within the group.
   * @example '2006-1'
   */
  @Text(100)
  report: string;

  /**
   * The name of the mandate within the group.
   * @example '2005'
   */
  @Text(100)
  mandate: string;

  /**
   * The title of the report.
   * @example 'Progress on internal controls'
   */
  @Text(300)
  title: string;

  /**
   * The day on which the group reported.
   * @example '2006-05-10'
   */
  @CalendarDay()
  reportedOn: string;
}
