import { Text } from '../field-rules';
import { DiscrepancyIdText } from '../name-rules';

/** Says who is to clear up a discrepancy. */
export class AssignDiscrepancyDto {
  /**
   * The discrepancy, by its id in the list.
   * @example 'ZA0012345.carats-differ.0'
   */
  @DiscrepancyIdText()
  discrepancy: string;

  /**
   * The office or the person.
   * @example 'Valuation desk'
   */
  @Text(200)
  assignee: string;
}
