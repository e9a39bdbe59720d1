import { CaratsAboveZero, RoughDiamondCodeText } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** What a re-export takes from one certificate under which its stones came. */
export class CertificateSourceDto {
  /**
   * The certificate under which they came.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  certificate: string;

  /**
   * The code under which they came: `7102.10`, `7102.21` or `7102.31`; the dot may be left out.
   * @example '7102.10'
   */
  @RoughDiamondCodeText()
  hs: string;

  /**
   * Carats as a decimal string above zero, with at most two decimals: just what was drawn for this certificate.
   * @example '118.42'
   */
  @CaratsAboveZero()
  carats: string;
}
