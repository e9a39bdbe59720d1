import type { Carats, UsDollars } from '@kp/kernel';
import type { RoughDiamondCode } from '../harmonized-system';
import type { ParticipantCode } from '../participant-code';

/** The two sides of trade. */
export const TRADE_DIRECTIONS = ['export', 'import'] as const;
export type TradeDirection = (typeof TRADE_DIRECTIONS)[number];

/** What was traded in one direction under one code, with one partner and of one origin where they are told. */
export interface TradeLine {
  readonly direction: TradeDirection;
  readonly hs: RoughDiamondCode;
  /** Where exports went and imports came from (the country of provenance); `null` where it is not told. */
  readonly partner: ParticipantCode | null;
  /** Where the stones were mined, or `mixed`; `null` where it is not told. */
  readonly origin: ParticipantCode | 'mixed' | null;
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
}

/** What is in stock under one code. */
export interface StockLine {
  readonly hs: RoughDiamondCode;
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
}

/** The trade of a quarter. The same combination may stand in several lines, which are added up. */
export interface TradeFigures {
  readonly kind: 'trade';
  readonly tradeLines: readonly TradeLine[];
}

/** How many certificates a Participant issued for export in a quarter, and how many came with imported shipments. */
export interface CertificateCounts {
  readonly kind: 'certificates';
  readonly issuedForExport: number;
  readonly importsAccompanied: number;
}

/** What was in stock on the last day of a half-year. */
export interface StockFigures {
  readonly kind: 'stocks';
  readonly stockLines: readonly StockLine[];
}

/** What was mined in a half-year. */
export interface ProductionFigures {
  readonly kind: 'stated';
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
}

/**
 * What a return says: figures of the shape that its dataset has, that there was nothing to report (`nil`), or, for a
 * return known to exist whose figures were never made public, `undisclosed`.
 */
export type ReturnFigures =
  | ProductionFigures
  | TradeFigures
  | CertificateCounts
  | StockFigures
  | { readonly kind: 'nil' }
  | { readonly kind: 'undisclosed' };
