import { TextOfLines } from './field-rules';
import { CertificateNumberText } from './name-rules';

/** Cancels a certificate before dispatch. Its number stays used for ever. */
export class VoidCertificateDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * Why it is cancelled.
   * @example 'Printed with the wrong destination'
   */
  @TextOfLines(1000)
  reason: string;
}
