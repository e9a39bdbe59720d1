import { OfficeNumberText, ParticipantLetters } from '../name-rules';

/** What names a licence. */
export class LicenceKeyDto {
  /**
   * The Participant whose authority grants it.
   * @example 'GH'
   */
  @ParticipantLetters()
  participant: string;

  /**
   * The number on the licence.
   * @example 'D-0012'
   */
  @OfficeNumberText()
  licence: string;
}
