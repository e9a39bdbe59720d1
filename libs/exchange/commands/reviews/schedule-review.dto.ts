import { TEAM_SEATS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, ListOfObjects, OneOf, Text, TextOfLines } from '../field-rules';
import { ReviewKeyDto } from './review-key.dto';

/** A seat of the team: not the person, but who sent it. */
export class TeamMemberDto {
  @OneOf(TEAM_SEATS)
  seat: string;

  /**
   * The government or organisation.
   * @example 'ZA'
   */
  @Text(200)
  from: string;
}

/** Sets, or moves, the days of a review. */
export class ScheduleReviewDto extends ReviewKeyDto {
  /**
   * @example '2006-03-06'
   */
  @CalendarDay()
  from: string;

  /**
   * @example '2006-03-10'
   */
  @CalendarDay()
  to: string;

  /** Who goes: governments, one member from industry, one from civil society. Left out where the source does not tell. */
  @IsOptional()
  @ListOfObjects(1, 20, () => TeamMemberDto)
  team?: TeamMemberDto[] | null;

  /** The plan or letter that says so. */
  @TextOfLines(1000)
  source: string;
}
