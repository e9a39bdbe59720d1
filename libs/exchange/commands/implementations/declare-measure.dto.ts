import { CERTAINTIES, MEASURE_NAMES } from '@kp/scheme';
import { CalendarDay, OneOf, Text, TextOfLines } from '../field-rules';
import { ParticipantLetters } from '../name-rules';

/** Declares what is in place. */
export class DeclareMeasureDto {
  /**
   * Whose implementation it is.
   * @example 'GN'
   */
  @ParticipantLetters()
  participant: string;

  /** What it is. */
  @OneOf(MEASURE_NAMES)
  measure: string;

  /**
   * What tells it from others of its kind: the title of the law, the name of the office, the number of the specimen.
   * @example 'Act of the example'
   */
  @Text(300)
  reference: string;

  /** What it provides for: for contacts and synopsis, the text itself in English. */
  @TextOfLines(8000)
  statement: string;

  /**
   * The first day on which it is in place.
   * @example '2003-02-01'
   */
  @CalendarDay()
  effectiveFrom: string;

  /** How sure the source is of that day. */
  @OneOf(CERTAINTIES)
  certainty: string;

  /** The gazette, letter or list that says so. */
  @TextOfLines(1000)
  source: string;
}
