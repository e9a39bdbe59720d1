import { CERTAINTIES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, OneOf, Text, TextOfLines, WholeNumber } from '../field-rules';
import { DecisionNumberText } from '../name-rules';
import { GroupKeyDto } from './group-key.dto';

/** Reports what a group was given to do. */
export class GiveMandateDto extends GroupKeyDto {
  /**
   * The name of the mandate within the group.
   * @example '2005'
   */
  @Text(100)
  mandate: string;

  /**
   * The task.
   * @example 'Follow how the recommendations on alluvial production are carried out'
   */
  @TextOfLines(1000)
  task: string;

  /**
   * The day on which it was given.
   * @example '2005-11-17'
   */
  @CalendarDay()
  givenOn: string;

  /** How sure the source is of the day: it states it, it follows from sources, or it is recalled with doubt. */
  @OneOf(CERTAINTIES)
  certainty: string;

  /**
   * The day by which the group has to report once.
   * @example '2006-11-09'
   */
  @IsOptional()
  @CalendarDay()
  reportDue?: string | null;

  /**
   * Every how many months it has to report.
   * @example 6
   */
  @IsOptional()
  @WholeNumber(1, 60)
  reportEveryMonths?: number | null;

  /**
   * The decision by which it was done.
   * @example 'MOSCOW-2005-ALLUVIAL'
   */
  @IsOptional()
  @DecisionNumberText()
  decision?: string | null;
}
