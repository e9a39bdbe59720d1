import { CalendarDay } from '../field-rules';
import { DecisionKeyDto } from './decision-key.dto';

/** Reports that a decision was made available to all Participants (Rule 26). */
export class CirculateDecisionDto extends DecisionKeyDto {
  /**
   * The day on which it was.
   * @example '2006-02-03'
   */
  @CalendarDay()
  circulatedOn: string;
}
