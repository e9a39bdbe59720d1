import { Text, TextOfLines } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** Orders a shipment back to the Participant that issued its certificate. */
export class OrderReturnDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * The authority that decides, by its own name.
   * @example 'Importing office'
   */
  @Text(200)
  authority: string;

  /**
   * Why it may not come in.
   * @example 'The container was opened on the way'
   */
  @TextOfLines(1000)
  reason: string;
}
