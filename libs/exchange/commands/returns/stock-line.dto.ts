import { CaratsOrZero, RoughDiamondCodeText, UsDollarsOrZero } from '../field-rules';

/** What is in stock under one code of the Harmonized System. */
export class StockLineDto {
  /**
   * `7102.10` (unsorted), `7102.21` (industrial) or `7102.31` (gem quality); the dot may be left out.
   * @example '7102.31'
   */
  @RoughDiamondCodeText()
  hs: string;

  /**
   * Carats as a decimal string with at most two decimals.
   * @example '40000.00'
   */
  @CaratsOrZero()
  carats: string;

  /**
   * US dollars as a decimal string with at most two decimals.
   * @example '6000000.00'
   */
  @UsDollarsOrZero()
  valueUsd: string;
}
