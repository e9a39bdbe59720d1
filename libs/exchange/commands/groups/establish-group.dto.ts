import { CERTAINTIES, GROUP_KINDS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, OneOf, Text } from '../field-rules';
import { DecisionNumberText } from '../name-rules';
import { GroupKeyDto } from './group-key.dto';

/** Reports that a working group or committee was set up. */
export class EstablishGroupDto extends GroupKeyDto {
  /**
   * Its full name.
   * @example 'Working Group on Monitoring'
   */
  @Text(200)
  name: string;

  /** What it is. */
  @OneOf(GROUP_KINDS)
  kind: string;

  /**
   * The day on which it was set up.
   * @example '2004-10-29'
   */
  @CalendarDay()
  establishedOn: string;

  /** How sure the source is of the day: it states it, it follows from sources, or it is recalled with doubt. */
  @OneOf(CERTAINTIES)
  certainty: string;

  /**
   * The decision by which it was done.
   * @example 'MOSCOW-2005-ALLUVIAL'
   */
  @IsOptional()
  @DecisionNumberText()
  decision?: string | null;
}
