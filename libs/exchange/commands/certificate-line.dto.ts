import { CaratsAboveZero, RoughDiamondCodeText, UsDollarsAboveZero } from './field-rules';

/** The weight and value of the stones under one code of the Harmonized System (KPCS Annex I). */
export class CertificateLineDto {
  /**
   * `7102.10` (unsorted), `7102.21` (industrial) or `7102.31` (gem quality); the dot may be left out.
   * @example '7102.31'
   */
  @RoughDiamondCodeText()
  hs: string;

  /**
   * Carats as a decimal string above zero, with at most two decimals.
   * @example '118.42'
   */
  @CaratsAboveZero()
  carats: string;

  /**
   * US dollars as a decimal string above zero, with at most two decimals.
   * @example '45210.00'
   */
  @UsDollarsAboveZero()
  valueUsd: string;
}
