import { Text } from '../field-rules';
import { DatedFactDto } from '../dated-fact.dto';

/** Reports that a state or organisation wants to join, from the day of its notice (KPCS VI.9). */
export class NotifyApplicantDto extends DatedFactDto {
  /**
   * Its name.
   * @example 'Lebanon'
   */
  @Text(200)
  name: string;
}
