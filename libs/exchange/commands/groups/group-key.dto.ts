import { TextOfLines } from '../field-rules';
import { GroupCodeText } from '../name-rules';

/** What every command about a working group or committee tells: its short name, and the document that says so. */
export class GroupKeyDto {
  /**
   * The short name of the group, in capitals.
   * @example 'WGM'
   */
  @GroupCodeText()
  group: string;

  /**
   * The document, communiqué or notice that says so.
   * @example 'Final communiqué of the Moscow Plenary, 15-17 November 2005'
   */
  @TextOfLines(1000)
  source: string;
}
