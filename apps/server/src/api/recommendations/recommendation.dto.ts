import { OBLIGATION_IDS, VISIBILITIES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

export class CitedEvidenceDto {
  documents: string[];

  /** Places of events in the log. */
  positions: string[];
}

export class ProgressDto {
  progress: string;

  evidence: CitedEvidenceDto;

  on: string;
}

export class ClosingDto {
  reason: string;

  on: string;
}

/** A recommendation of a review. */
export class RecommendationToldDto {
  /** @example 'GN-2005-1.3' */
  name: string;

  /** @example 'GN' */
  participant: string;

  /** @example '2005-1' */
  review: string;

  /** @example 3 */
  item: number;

  @ApiProperty({ enum: ['open', 'closed'] })
  status: string;

  text: string;

  /** Who is to do it. */
  owner: string;

  /** The last day that holds now. */
  due: string | null;

  /** Whether it was open past its last day. */
  overdue: boolean;

  @ApiProperty({ enum: OBLIGATION_IDS, isArray: true })
  obligations: string[];

  @ApiProperty({ enum: VISIBILITIES })
  visibility: string;

  madeOn: string;

  /** In the order of recording. */
  progress: ProgressDto[];

  closing: ClosingDto | null;
}

export class RecommendationDto extends RecommendationToldDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  revision: number;
}

/** A recommendation as a row of the table. */
export class RecommendationRowDto extends RecommendationToldDto {
  /** Whether a simulator made up any of it. */
  synthetic: boolean;

  /** Where the log holds the event that made it, and the last one about it. */
  firstPosition: string;

  lastPosition: string;
}

export class RecommendationsPageDto extends PageDto {
  items: RecommendationRowDto[];
}
