import { Text, TextOfLines } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** Lets a detained shipment go on. */
export class ReleaseShipmentDto {
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
   * How what was wrong has been put right.
   * @example 'Weighed before witnesses and sealed again'
   */
  @TextOfLines(1000)
  remedy: string;
}
