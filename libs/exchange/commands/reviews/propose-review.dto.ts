import { TextOfLines } from '../field-rules';
import { ReviewPurposeDto } from './review-purpose.dto';

/** Asks a Participant for a review. */
export class ProposeReviewDto extends ReviewPurposeDto {
  /**
   * Why: for a mission, the signs of non-compliance.
   * @example 'Exports exceed what is mined'
   */
  @TextOfLines(2000)
  ground: string;
}
