import { TextOfLines } from '../field-rules';
import { OfficeTitleText } from '../name-rules';

/** What every command about an office tells: its name, and the document that says so. */
export class OfficeKeyDto {
  /**
   * The office, in small letters with hyphens.
   * @example 'vice-chair'
   */
  @OfficeTitleText()
  office: string;

  /**
   * The document, communiqué or notice that says so.
   * @example 'Final communiqué of the Moscow Plenary, 15-17 November 2005'
   */
  @TextOfLines(1000)
  source: string;
}
