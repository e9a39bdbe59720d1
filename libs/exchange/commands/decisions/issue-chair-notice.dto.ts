import { CERTAINTIES } from '@kp/scheme';
import { CalendarDay, OneOf, Text } from '../field-rules';
import { DecisionKeyDto } from './decision-key.dto';

/** Reports a notice of the Chair, which holds without agreement or translation. */
export class IssueChairNoticeDto extends DecisionKeyDto {
  /**
   * What it is about.
   * @example 'The Republic of the Congo is off the list'
   */
  @Text(300)
  title: string;

  /**
   * The day on which it was given.
   * @example '2004-07-09'
   */
  @CalendarDay()
  issuedOn: string;

  /**
   * The first day on which it holds.
   * @example '2004-07-09'
   */
  @CalendarDay()
  effectiveFrom: string;

  /** How sure the source is of the day: it states it, it follows from sources, or it is recalled with doubt. */
  @OneOf(CERTAINTIES)
  certainty: string;
}
