import { REVIEW_KINDS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { OneOf, TextOfLines } from '../field-rules';
import { ReferenceNumberText } from '../name-rules';
import { ReviewKeyDto } from './review-key.dto';

/** What a review is to be. */
export class ReviewPurposeDto extends ReviewKeyDto {
  /** A visit by invitation, a mission upon signs of non-compliance, or a follow-up to an earlier review. */
  @OneOf(REVIEW_KINDS)
  kind: string;

  /**
   * The number of the earlier review of the same Participant; given exactly with a follow-up.
   * @example '2004-1'
   */
  @IsOptional()
  @ReferenceNumberText()
  follows?: string | null;

  /** The letter, report or communiqué that says so. */
  @TextOfLines(1000)
  source: string;
}
