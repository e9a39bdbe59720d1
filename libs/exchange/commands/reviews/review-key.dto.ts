import { ParticipantLetters, ReferenceNumberText } from '../name-rules';

/** What names a review. */
export class ReviewKeyDto {
  /**
   * Whose system is looked at.
   * @example 'GN'
   */
  @ParticipantLetters()
  participant: string;

  /**
   * The number under which the monitors keep it.
   * @example '2005-1'
   */
  @ReferenceNumberText()
  review: string;
}
