import { ADOPTION_RULE_NAMES, DECISION_KINDS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, OneOf, Text } from '../field-rules';
import { DecisionKeyDto } from './decision-key.dto';

/** Lays a draft before the Participants. */
export class TableDecisionDto extends DecisionKeyDto {
  /** What it is to be. */
  @OneOf(DECISION_KINDS)
  kind: string;

  /**
   * What it is about.
   * @example 'Measures against illicit production in the north of Côte d’Ivoire'
   */
  @Text(300)
  title: string;

  /**
   * The day on which it was tabled.
   * @example '2005-11-15'
   */
  @CalendarDay()
  tabledOn: string;

  /**
   * Who tabled it: a Participant, a working group or a committee.
   * @example 'Working Group on Statistics'
   */
  @IsOptional()
  @Text(200)
  tabledBy?: string | null;

  /** The version of the rule by which it becomes formally adopted. */
  @OneOf(ADOPTION_RULE_NAMES)
  rule: string;
}
