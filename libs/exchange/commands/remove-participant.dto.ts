import { DatedFactDto } from './dated-fact.dto';
import { TextOfLines } from './field-rules';

/** Reports that a Participant was taken off the list. */
export class RemoveParticipantDto extends DatedFactDto {
  /**
   * Why it was taken off.
   * @example 'Could not account for the origin of its exports'
   */
  @TextOfLines(1000)
  reason: string;
}
