import { IsOptional } from 'class-validator';
import { DatedFactDto } from './dated-fact.dto';
import { TextOfLines } from './field-rules';
import { DecisionNumberText } from './name-rules';

/** Reports that a Participant was taken off the list. */
export class RemoveParticipantDto extends DatedFactDto {
  /**
   * Why it was taken off.
   * @example 'Could not account for the origin of its exports'
   */
  @TextOfLines(1000)
  reason: string;

  /**
   * The decision or notice of the Chair by which it was. A removal that names none is refused.
   * @example 'CHAIR-2004-CG'
   */
  @IsOptional()
  @DecisionNumberText()
  decision?: string | null;
}
