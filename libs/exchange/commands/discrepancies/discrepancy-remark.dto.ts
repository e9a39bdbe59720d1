import { TextOfLines } from '../field-rules';
import { DiscrepancyIdText } from '../name-rules';

/** What somebody says about a discrepancy. */
export class DiscrepancyRemarkDto {
  /**
   * The discrepancy, by its id in the list.
   * @example 'ZA0012345.carats-differ.0'
   */
  @DiscrepancyIdText()
  discrepancy: string;

  /**
   * The explanation or the reason.
   * @example 'One stone was weighed with its paper.'
   */
  @TextOfLines(2000)
  remarks: string;
}

/** Says how a discrepancy came about. */
export class ExplainDiscrepancyDto extends DiscrepancyRemarkDto {}

/** Says that what the other side says is right. */
export class AcceptDiscrepancyDto extends DiscrepancyRemarkDto {}

/** Says that what the other side says is wrong. */
export class DisputeDiscrepancyDto extends DiscrepancyRemarkDto {}

/** Ends the handling of a discrepancy. */
export class CloseDiscrepancyDto extends DiscrepancyRemarkDto {}

/** Takes the handling of a closed discrepancy up again. */
export class ReopenDiscrepancyDto extends DiscrepancyRemarkDto {}
