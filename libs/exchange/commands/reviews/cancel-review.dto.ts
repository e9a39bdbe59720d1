import { TextOfLines } from '../field-rules';
import { ReviewKeyDto } from './review-key.dto';

/** Calls a review off before it takes place. */
export class CancelReviewDto extends ReviewKeyDto {
  @TextOfLines(1000)
  reason: string;
}
