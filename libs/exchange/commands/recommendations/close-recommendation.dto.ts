import { TextOfLines } from '../field-rules';
import { RecommendationKeyDto } from './recommendation-key.dto';

/** Holds that a recommendation was carried out, or is no longer called for. */
export class CloseRecommendationDto extends RecommendationKeyDto {
  @TextOfLines(2000)
  reason: string;
}
