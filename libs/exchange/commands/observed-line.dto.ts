import { CaratsOrZero, RoughDiamondCodeText, UsDollarsOrZero } from './field-rules';

/** What customs found under one code of the Harmonized System. Zero is an observation, too. */
export class ObservedLineDto {
  /**
   * `7102.10` (unsorted), `7102.21` (industrial) or `7102.31` (gem quality); the dot may be left out.
   * @example '7102.31'
   */
  @RoughDiamondCodeText()
  hs: string;

  /**
   * Carats as a decimal string, with at most two decimals.
   * @example '118.42'
   */
  @CaratsOrZero()
  carats: string;

  /**
   * US dollars as a decimal string, with at most two decimals.
   * @example '45210.00'
   */
  @UsDollarsOrZero()
  valueUsd: string;
}
