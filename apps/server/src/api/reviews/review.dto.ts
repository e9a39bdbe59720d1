import {
  CERTAINTIES,
  OBLIGATION_IDS,
  RATINGS,
  REVIEW_KINDS,
  REVIEW_STAGES,
  TEAM_SEATS,
  VISIBILITIES,
} from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

export class ClockDto {
  /** `unknown` where no source states the day on which it began. */
  @ApiProperty({ enum: ['not-running', 'unknown', 'due', 'overdue', 'on-time', 'late'] })
  kind: string;

  /** The last day. */
  due?: string;

  doneOn?: string;
}

export class ReviewTeamMemberDto {
  @ApiProperty({ enum: TEAM_SEATS })
  seat: string;

  from: string;
}

export class ReviewScheduleDto {
  from: string;

  to: string;

  /** When these days were set. */
  scheduledOn: string;
}

export class ReviewCompletionDto {
  startedOn: string;

  endedOn: string;

  /** How sure the source is of these days. */
  @ApiProperty({ enum: CERTAINTIES })
  certainty: string;

  source: string;
}

export class ReviewFindingToldDto {
  @ApiProperty({ enum: OBLIGATION_IDS })
  obligation: string;

  @ApiProperty({ enum: RATINGS })
  rating: string;

  statement: string;
}

export class ReviewReportDto {
  @ApiProperty({ enum: VISIBILITIES })
  visibility: string;

  filedOn: string;

  /** Left out for who may not read it. */
  title?: string;

  /** Left out for who may not read them. */
  findings?: ReviewFindingToldDto[];
}

export class ReviewPostingDto {
  postedOn: string;

  /** The class of the report; left out for who may not read it. */
  comments?: string | null;
}

export class ReviewCancellationDto {
  reason: string;

  cancelledOn: string;
}

/** A review: a visit, a mission or a follow-up. */
export class ReviewToldDto {
  /** @example 'GN-2005-1' */
  name: string;

  /** @example 'GN' */
  participant: string;

  /** @example '2005-1' */
  review: string;

  @ApiProperty({ enum: REVIEW_STAGES })
  stage: string;

  @ApiProperty({ enum: REVIEW_KINDS, nullable: true, type: String })
  kind: string | null;

  /** The number of the review that a follow-up looks back on. */
  follows: string | null;

  source: string | null;

  /** Why the monitors asked for it. */
  ground: string | null;

  proposedOn: string | null;

  /** The day on which the Participant invited it or agreed to it. */
  consentedOn: string | null;

  schedule: ReviewScheduleDto | null;

  team: ReviewTeamMemberDto[] | null;

  completion: ReviewCompletionDto | null;

  report: ReviewReportDto | null;

  receivedOn: string | null;

  posting: ReviewPostingDto | null;

  cancellation: ReviewCancellationDto | null;

  /** Three weeks from the end of the mission (KPCS VI.15). */
  reportClock: ClockDto;

  /** Three weeks from the Participant's receipt (KPCS VI.15). */
  postingClock: ClockDto;
}

export class ReviewDto extends ReviewToldDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  revision: number;
}

export class ReviewsPageDto extends PageDto {
  items: ReviewRowDto[];
}

/** A review as a row of the table. */
export class ReviewRowDto extends ReviewToldDto {
  /** Whether a simulator made up any of it. */
  synthetic: boolean;

  /** Where the log holds the first event about it, and the last one. */
  firstPosition: string;

  lastPosition: string;
}

export class ReviewCountsDto {
  /** @example 19 */
  visited: number;

  /** @example 6 */
  expected: number;

  /** @example 11 */
  invited: number;

  notInvited: number;
}

/** How far the Participants of a date have come with reviews. Each stands in one of the first four lists. */
export class ReviewCoverageDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  /** @example '2005-11-17' */
  on: string;

  /** @example '2005-12-31' */
  until: string;

  counts: ReviewCountsDto;

  /** Where a review took place. */
  visited: string[];

  /** Where none did, and one is set to end by `until`. */
  expected: string[];

  /** Who has invited one beside them, or agreed to one. */
  invited: string[];

  notInvited: string[];

  /** Who was visited and has invited a follow-up that has not taken place. */
  followUpsInvited: string[];

  /** Whether a simulator made up any of these reviews. */
  synthetic: boolean;
}
