import { OBLIGATION_IDS, RATINGS } from '@kp/scheme';
import { ListOfObjects, OneOf, TextOfLines } from '../field-rules';
import { ParticipantLetters } from '../name-rules';

/** How a Participant rates itself on one obligation. */
export class SelfRatingDto {
  /** The id of the obligation in the register. */
  @OneOf(OBLIGATION_IDS)
  obligation: string;

  @OneOf(RATINGS)
  rating: string;

  /** Why. */
  @TextOfLines(4000)
  statement: string;
}

/** Files a self-assessment. */
export class AssessImplementationDto {
  /**
   * Whose implementation it is.
   * @example 'GN'
   */
  @ParticipantLetters()
  participant: string;

  /** Each obligation at most once. */
  @ListOfObjects(1, 50, () => SelfRatingDto)
  ratings: SelfRatingDto[];

  /** Where the assessment is kept. */
  @TextOfLines(1000)
  source: string;
}
