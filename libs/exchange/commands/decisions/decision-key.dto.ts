import { TextOfLines } from '../field-rules';
import { DecisionNumberText } from '../name-rules';

/** What every command about a decision tells: its number or short name, and the document that says so. */
export class DecisionKeyDto {
  /**
   * Its number or short name.
   * @example 'MOSCOW-2005-CI'
   */
  @DecisionNumberText()
  decision: string;

  /**
   * The document, communiqué or notice that says so.
   * @example 'Final communiqué of the Moscow Plenary, 15-17 November 2005'
   */
  @TextOfLines(1000)
  source: string;
}
