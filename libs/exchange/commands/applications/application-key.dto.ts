import { ApplicationNumberText, ParticipantLetters } from '../name-rules';

/** What names an application. */
export class ApplicationKeyDto {
  /**
   * The Participant whose exporting authority keeps it.
   * @example 'ZA'
   */
  @ParticipantLetters()
  issuer: string;

  /**
   * The number under which that authority files it.
   * @example '2004-00017'
   */
  @ApplicationNumberText()
  application: string;
}
