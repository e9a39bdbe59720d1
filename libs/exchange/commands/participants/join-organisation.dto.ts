import { IsOptional } from 'class-validator';
import { Text, YesOrNo } from '../field-rules';
import { ParticipantLetters } from '../name-rules';
import { DatedFactDto } from '../dated-fact.dto';

/** Reports that a state is a member of a regional organisation, which is the Participant in its place. */
export class JoinOrganisationDto extends DatedFactDto {
  /**
   * The name of the state.
   * @example 'Hungary'
   */
  @Text(200)
  name: string;

  /**
   * The regional organisation.
   * @example 'EU'
   */
  @ParticipantLetters()
  organisation: string;

  /** Whether an authority of the organisation sits there; left out where that is not known. */
  @IsOptional()
  @YesOrNo()
  hasAuthority?: boolean | null;
}
