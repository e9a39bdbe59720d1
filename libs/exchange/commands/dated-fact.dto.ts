import { CERTAINTIES } from '@kp/scheme';
import { CalendarDay, OneOf, TextOfLines } from './field-rules';
import { ParticipantLetters } from './name-rules';

/** What every fact about a Participant tells: whom it is about, from which day on it holds, and who says so. */
export class DatedFactDto {
  /**
   * The Participant or other place.
   * @example 'BE'
   */
  @ParticipantLetters()
  participant: string;

  /**
   * The first day on which it holds.
   * @example '2003-01-01'
   */
  @CalendarDay()
  effectiveFrom: string;

  /** How sure the source is of that day: it states it, it follows from sources, or it is recalled with doubt. */
  @OneOf(CERTAINTIES)
  certainty: string;

  /**
   * The decision, list or notice that says so.
   * @example 'List of Participants of 1 January 2003'
   */
  @TextOfLines(1000)
  source: string;
}
