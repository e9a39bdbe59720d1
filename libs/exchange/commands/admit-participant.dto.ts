import { DatedFactDto } from './dated-fact.dto';
import { OneOf, Text, YesOrNo } from './field-rules';

/** Reports that the scheme became effective for a Participant (KPCS VI.8 and 9). */
export class AdmitParticipantDto extends DatedFactDto {
  /**
   * The name under which it is listed.
   * @example 'Belgium'
   */
  @Text(200)
  name: string;

  /** A state, or a regional economic integration organisation. */
  @OneOf(['state', 'regional-organisation'])
  kind: string;

  /** Whether rough diamonds are mined there. */
  @YesOrNo()
  producer: boolean;
}
