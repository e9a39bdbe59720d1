import { CERTAINTIES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, OneOf, Text } from '../field-rules';
import { DecisionKeyDto } from './decision-key.dto';

/** Reports that the Participants agreed. The formal adoption follows once the rule of the decision is met. */
export class RecordAgreementDto extends DecisionKeyDto {
  /**
   * The day on which they agreed.
   * @example '2005-11-17'
   */
  @CalendarDay()
  agreedOn: string;

  /** How sure the source is of the day: it states it, it follows from sources, or it is recalled with doubt. */
  @OneOf(CERTAINTIES)
  certainty: string;

  /**
   * Where they agreed, or by which procedure.
   * @example 'Plenary, Moscow, November 2005'
   */
  @Text(200)
  meeting: string;

  /**
   * From when it shall hold, where it says so itself.
   * @example '2006-01-01'
   */
  @IsOptional()
  @CalendarDay()
  effectiveFrom?: string | null;
}
