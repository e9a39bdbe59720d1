import { TextOfLines } from './field-rules';
import { CertificateNumberText } from './name-rules';

/** Reports that the holder gave the certificate back without having shipped under it. */
export class ReturnUnusedCertificateDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * Why it was not used.
   * @example 'The sale fell through'
   */
  @TextOfLines(1000)
  reason: string;
}
