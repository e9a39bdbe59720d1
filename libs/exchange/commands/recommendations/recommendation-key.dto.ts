import { MOST_RECOMMENDATIONS } from '@kp/scheme';
import { WholeNumber } from '../field-rules';
import { ReviewKeyDto } from '../reviews/review-key.dto';

/** What names a recommendation. */
export class RecommendationKeyDto extends ReviewKeyDto {
  /**
   * Its number among the recommendations of the review.
   * @example 1
   */
  @WholeNumber(1, MOST_RECOMMENDATIONS)
  item: number;
}
