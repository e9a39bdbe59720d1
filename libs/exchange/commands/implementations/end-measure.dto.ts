import { MEASURE_NAMES } from '@kp/scheme';
import { CalendarDay, OneOf, Text, TextOfLines } from '../field-rules';
import { ParticipantLetters } from '../name-rules';

/** Declares that something is in place no longer. */
export class EndMeasureDto {
  /**
   * Whose implementation it is.
   * @example 'GN'
   */
  @ParticipantLetters()
  participant: string;

  /** What it was. */
  @OneOf(MEASURE_NAMES)
  measure: string;

  /**
   * The reference under which it was declared.
   * @example 'Act of the example'
   */
  @Text(300)
  reference: string;

  /**
   * The last day on which it was in place.
   * @example '2006-12-31'
   */
  @CalendarDay()
  effectiveUntil: string;

  /** Why it ended. */
  @TextOfLines(1000)
  reason: string;
}
