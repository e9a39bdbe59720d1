import { TextOfLines } from './field-rules';
import { CertificateNumberText } from './name-rules';

/** Retires a certificate in favour of one that is already issued and says that it replaces this one. */
export class ReplaceCertificateDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * The certificate that takes its place.
   * @example 'ZA0012346'
   */
  @CertificateNumberText()
  replacedBy: string;

  /**
   * Why it is replaced.
   * @example 'The first paper was damaged'
   */
  @TextOfLines(1000)
  reason: string;
}
