import { DatedFactDto } from './dated-fact.dto';
import { Text } from './field-rules';

/** Reports that a place which is no Participant meets the minimum requirements, so that Participants may trade with it. */
export class RecogniseTradingEntityDto extends DatedFactDto {
  /**
   * The name under which it is listed.
   * @example 'Belgium'
   */
  @Text(200)
  name: string;
}
