import { NON_SUBMISSION_STEPS, OWED_DATASETS } from '@kp/scheme';
import { OneOf, PeriodText, TextOfLines } from '../field-rules';
import { ParticipantLetters } from '../name-rules';

/** Records a step that was taken about a missing return. */
export class RecordNonSubmissionStepDto {
  /**
   * The Participant that owes the return.
   * @example 'VE'
   */
  @ParticipantLetters()
  participant: string;

  /** The dataset that is owed. */
  @OneOf(OWED_DATASETS)
  dataset: string;

  /**
   * The period for which it is owed.
   * @example '2005-Q2'
   */
  @PeriodText()
  period: string;

  /** The step: from a reminder to the recommendation of removal; an explanation or a waiver. */
  @OneOf(NON_SUBMISSION_STEPS)
  step: string;

  /**
   * The letter, the explanation, or the reasons.
   * @example 'Letter of the working group'
   */
  @TextOfLines(2000)
  text: string;
}
