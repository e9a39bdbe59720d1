import { TextOfLines } from '../field-rules';
import { DatedFactDto } from '../dated-fact.dto';

/** Reports that an applicant no longer wants to join. */
export class WithdrawApplicantDto extends DatedFactDto {
  /**
   * Why.
   * @example 'The law is not passed'
   */
  @TextOfLines(1000)
  reason: string;
}
