import { Text } from '../field-rules';
import { ParticipantLetters } from '../name-rules';

/** What every command about a restriction tells: whose it is, and its name. */
export class RestrictionKeyDto {
  /**
   * The Participant or other place.
   * @example 'CI'
   */
  @ParticipantLetters()
  participant: string;

  /**
   * The name of the restriction.
   * @example 'CI-2005'
   */
  @Text(200)
  restriction: string;
}
