import { OBLIGATION_IDS, RATINGS, VISIBILITIES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { ListOfObjects, OneOf, Text, TextOfLines } from '../field-rules';
import { ReviewKeyDto } from './review-key.dto';

/** What a report finds about one obligation. */
export class ReviewFindingDto {
  /** The id of the obligation in the register. */
  @OneOf(OBLIGATION_IDS)
  obligation: string;

  @OneOf(RATINGS)
  rating: string;

  /** The finding in words. */
  @TextOfLines(4000)
  statement: string;
}

/** Files the report of a review. */
export class FileReviewReportDto extends ReviewKeyDto {
  @Text(300)
  title: string;

  /** At most one for each obligation; left out where the report rates nothing. */
  @IsOptional()
  @ListOfObjects(1, 50, () => ReviewFindingDto)
  findings?: ReviewFindingDto[] | null;

  /** Who may read title and findings. The Participant concerned and the auditors always do. */
  @OneOf(VISIBILITIES)
  visibility: string;
}
