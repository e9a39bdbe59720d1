import { Text, TextOfLines } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** Lets a detained shipment fall to the state. */
export class ForfeitShipmentDto {
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
   * The law or the judgement by which it falls to the state.
   * @example 'Order of the court of the example'
   */
  @TextOfLines(1000)
  legalBasis: string;
}
