import { DatedFactDto } from './dated-fact.dto';
import { ParticipantLetters } from './name-rules';

/** Reports that the seat of a Participant passed to a regional organisation that it joined. */
export class AbsorbParticipantDto extends DatedFactDto {
  /**
   * The organisation that took over its seat.
   * @example 'EU'
   */
  @ParticipantLetters()
  into: string;
}
