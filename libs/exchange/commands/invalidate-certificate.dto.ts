import { TextOfLines } from './field-rules';
import { CertificateNumberText } from './name-rules';

/** Declares a certificate that has already left to be inaccurate. */
export class InvalidateCertificateDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * What is inaccurate.
   * @example 'The weight was mistyped'
   */
  @TextOfLines(1000)
  reason: string;
}
