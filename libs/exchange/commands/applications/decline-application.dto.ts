import { Text, TextOfLines } from '../field-rules';
import { ApplicationKeyDto } from './application-key.dto';

/** Declines an application. */
export class DeclineApplicationDto extends ApplicationKeyDto {
  /**
   * The authority that declines it, by its own name.
   * @example 'Issuing office'
   */
  @Text(200)
  authority: string;

  /**
   * Why.
   * @example 'The licence of the exporter has lapsed'
   */
  @TextOfLines(1000)
  reason: string;
}
