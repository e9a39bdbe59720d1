import { IsOptional } from 'class-validator';
import { CalendarDay, TextOfLines } from '../field-rules';
import { RecommendationKeyDto } from './recommendation-key.dto';

/** Takes up again what was closed too early. */
export class ReopenRecommendationDto extends RecommendationKeyDto {
  @TextOfLines(2000)
  reason: string;

  /** The new last day, where one is set. */
  @IsOptional()
  @CalendarDay()
  due?: string | null;
}
