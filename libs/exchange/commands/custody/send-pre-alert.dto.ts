import { IsOptional } from 'class-validator';
import { CalendarDay, Text } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** Tells the importing authority of a shipment, with all that its certificate states, before or upon arrival. */
export class SendPreAlertDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * The sender's own name for this notice, so that a later one is told from a repetition.
   * @example 'ZA-N-1'
   */
  @Text(100)
  notice: string;

  /**
   * The day on which the shipment is expected, where it is known.
   * @example '2004-03-06'
   */
  @IsOptional()
  @CalendarDay()
  expectedOn?: string | null;
}
