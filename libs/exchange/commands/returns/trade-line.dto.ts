import { TRADE_DIRECTIONS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CaratsOrZero, OneOf, OriginText, RoughDiamondCodeText, UsDollarsOrZero } from '../field-rules';
import { ParticipantLetters } from '../name-rules';

/** What was traded in one direction under one code of the Harmonized System (KPCS Annex III). */
export class TradeLineDto {
  /** Whether it was exported or imported. */
  @OneOf(TRADE_DIRECTIONS)
  direction: string;

  /**
   * `7102.10` (unsorted), `7102.21` (industrial) or `7102.31` (gem quality); the dot may be left out.
   * @example '7102.31'
   */
  @RoughDiamondCodeText()
  hs: string;

  /**
   * Where it went, or the last exporter that it came from; left out where that is not told.
   * @example 'EU'
   */
  @IsOptional()
  @ParticipantLetters()
  partner?: string | null;

  /**
   * Where it was mined, or `mixed`; left out where that is not told.
   * @example 'BW'
   */
  @IsOptional()
  @OriginText()
  origin?: string | null;

  /**
   * Carats as a decimal string with at most two decimals.
   * @example '250000.00'
   */
  @CaratsOrZero()
  carats: string;

  /**
   * US dollars as a decimal string with at most two decimals.
   * @example '30000000.00'
   */
  @UsDollarsOrZero()
  valueUsd: string;
}
