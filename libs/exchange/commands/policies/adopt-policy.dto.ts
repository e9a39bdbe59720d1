import { POLICY_KIND_NAMES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, GivenExactlyWhen, ObjectOf, OneOf, Text } from '../field-rules';
import { NonSubmissionParametersDto } from './non-submission-parameters.dto';
import { ToleranceParametersDto } from './tolerance-parameters.dto';

/** Adopts a version of a policy. Its parameters stand in the member that bears the name of its kind. */
export class AdoptPolicyDto {
  /** What the policy is about. */
  @OneOf(POLICY_KIND_NAMES)
  kind: string;

  /**
   * The name of the version; it is recorded with what is judged by it.
   * @example 'tolerance-2005'
   */
  @Text(100)
  version: string;

  /**
   * The first day that it judges.
   * @example '2005-01-01'
   */
  @CalendarDay()
  effectiveFrom: string;

  /**
   * The decision of the scheme that it carries out, by its own name; left out for an order of this ledger.
   * @example 'Administrative decision of the example'
   */
  @IsOptional()
  @Text(200)
  decision?: string | null;

  /** Given exactly when the kind is `tolerance`. */
  @GivenExactlyWhen('kind', 'tolerance')
  @ObjectOf(() => ToleranceParametersDto)
  tolerance?: ToleranceParametersDto | null;

  /** Given exactly when the kind is `nonsubmission`. */
  @GivenExactlyWhen('kind', 'nonsubmission')
  @ObjectOf(() => NonSubmissionParametersDto)
  nonsubmission?: NonSubmissionParametersDto | null;
}
