import { CaratsAboveZero, RoughDiamondCodeText } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** Stones under one code of the certificate under which they came, and the certificate for which they are drawn. */
export class CertificateDrawDto {
  /**
   * The source: the certificate under which the stones came.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * The certificate for which they are drawn, which is not issued yet.
   * @example 'EU0000077'
   */
  @CertificateNumberText()
  by: string;

  /**
   * The code under which they came: `7102.10`, `7102.21` or `7102.31`; the dot may be left out.
   * @example '7102.10'
   */
  @RoughDiamondCodeText()
  hs: string;

  /**
   * Carats as a decimal string above zero, with at most two decimals.
   * @example '118.42'
   */
  @CaratsAboveZero()
  carats: string;
}
