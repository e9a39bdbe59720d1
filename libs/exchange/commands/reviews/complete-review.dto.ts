import { CERTAINTIES } from '@kp/scheme';
import { CalendarDay, OneOf, TextOfLines } from '../field-rules';
import { ReviewKeyDto } from './review-key.dto';

/** Records that a review took place. */
export class CompleteReviewDto extends ReviewKeyDto {
  /**
   * @example '2006-03-06'
   */
  @CalendarDay()
  startedOn: string;

  /**
   * The three weeks for the report begin here.
   * @example '2006-03-10'
   */
  @CalendarDay()
  endedOn: string;

  /** How sure the source is of these days. With any other word than `stated` no clock is read from them. */
  @OneOf(CERTAINTIES)
  certainty: string;

  /** The report or communiqué that says so. */
  @TextOfLines(1000)
  source: string;
}
