import { CERTAINTIES, MEASURE_NAMES, OBLIGATION_IDS, RATINGS } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';

/** Something that is, or was, in place. */
export class MeasureDto {
  @ApiProperty({ enum: MEASURE_NAMES })
  measure: string;

  /** What tells it from others of its kind. */
  reference: string;

  statement: string;

  effectiveFrom: string;

  /** The last day; `null` while no end is known. */
  effectiveUntil: string | null;

  @ApiProperty({ enum: CERTAINTIES })
  certainty: string;

  source: string;
}

export class ProvidedInformationDto {
  /** @example 2005 */
  year: number;

  providedOn: string;

  source: string;
}

export class SelfRatingToldDto {
  @ApiProperty({ enum: OBLIGATION_IDS })
  obligation: string;

  @ApiProperty({ enum: RATINGS })
  rating: string;

  statement: string;
}

export class SelfAssessmentDto {
  ratings: SelfRatingToldDto[];

  assessedOn: string;

  source: string;
}

/** What a Participant declares about its implementation of the scheme; lists are in the order of recording. */
export class ImplementationDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  revision: number;

  /** @example 'GN' */
  participant: string;

  measures: MeasureDto[];

  information: ProvidedInformationDto[];

  assessments: SelfAssessmentDto[];
}
