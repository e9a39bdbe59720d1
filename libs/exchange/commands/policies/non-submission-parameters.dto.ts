import { WholeNumber } from '../field-rules';

/** After how many days from the last day in time each step against a missing return may be taken. */
export class NonSubmissionParametersDto {
  /** @example 7 */
  @WholeNumber(0, 3650)
  reminderAfterDays: number;

  /** @example 30 */
  @WholeNumber(0, 3650)
  noticeAfterDays: number;

  /** @example 60 */
  @WholeNumber(0, 3650)
  referralAfterDays: number;

  /** @example 90 */
  @WholeNumber(0, 3650)
  recommendationAfterDays: number;
}
