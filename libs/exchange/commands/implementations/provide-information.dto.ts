import { TextOfLines, WholeNumber } from '../field-rules';
import { ParticipantLetters } from '../name-rules';

/** Makes known, ahead of the Plenary of a year, what was done. */
export class ProvideInformationDto {
  /**
   * Whose information it is.
   * @example 'GN'
   */
  @ParticipantLetters()
  participant: string;

  /**
   * The year of the Plenary.
   * @example 2005
   */
  @WholeNumber(2003, 2199)
  year: number;

  /** Where the information is kept. */
  @TextOfLines(1000)
  source: string;
}
