import { TextOfLines } from '../field-rules';
import { ReviewKeyDto } from './review-key.dto';

/** Agrees to a review that was proposed. */
export class AgreeToReviewDto extends ReviewKeyDto {
  /** The letter that says so. */
  @TextOfLines(1000)
  source: string;
}
