import { IsOptional } from 'class-validator';
import { TextOfLines } from '../field-rules';
import { ReviewKeyDto } from './review-key.dto';

/** Records that the report is posted on the restricted website. */
export class PostReviewReportDto extends ReviewKeyDto {
  /** The comments of the Participant, where it made any. */
  @IsOptional()
  @TextOfLines(8000)
  comments?: string | null;
}
