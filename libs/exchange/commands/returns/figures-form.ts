import { formatCarats, formatUsDollars } from '@kp/kernel';
import { TRADE_DIRECTIONS, type ReturnFigures, type TradeFigures, type TradeLine } from '@kp/scheme';
import type { PlainOf } from '../command-form';
import {
  caratsOf,
  memberOrNone,
  originOf,
  orNull,
  participantOf,
  roughDiamondCodeOf,
  same,
  usDollarsOf,
  wordOf,
} from '../wire-values';
import type { ReturnFiguresDto } from './return-figures.dto';
import type { TradeLineDto } from './trade-line.dto';
import type { TradeReportFiguresDto } from './trade-report-figures.dto';

/** Reads what a return says. */
export function figuresOf(wire: PlainOf<ReturnFiguresDto>): ReturnFigures {
  const { carats, valueUsd, tradeLines, stockLines, issuedForExport, importsAccompanied } = wire;
  const kind = wordOf(['stated', 'trade', 'certificates', 'stocks', 'nil', 'undisclosed'] as const, wire.kind);
  switch (kind) {
    case 'stated':
      return { kind, carats: caratsOf(given(carats)), valueUsd: usDollarsOf(given(valueUsd)) };
    case 'trade':
      return { kind, tradeLines: given(tradeLines).map(tradeLineOf) };
    case 'certificates':
      return { kind, issuedForExport: given(issuedForExport), importsAccompanied: given(importsAccompanied) };
    case 'stocks':
      return {
        kind,
        stockLines: given(stockLines).map((line) => ({
          hs: roughDiamondCodeOf(line.hs),
          carats: caratsOf(line.carats),
          valueUsd: usDollarsOf(line.valueUsd),
        })),
      };
    case 'nil':
    case 'undisclosed':
      return { kind };
  }
}

/** Writes what a return says. */
export function figuresWire(figures: ReturnFigures): PlainOf<ReturnFiguresDto> {
  switch (figures.kind) {
    case 'stated':
      return { kind: 'stated', carats: formatCarats(figures.carats), valueUsd: formatUsDollars(figures.valueUsd) };
    case 'trade':
      return { kind: 'trade', tradeLines: figures.tradeLines.map(tradeLineWire) };
    case 'stocks':
      return {
        kind: 'stocks',
        stockLines: figures.stockLines.map(({ hs, carats, valueUsd }) => ({
          hs,
          carats: formatCarats(carats),
          valueUsd: formatUsDollars(valueUsd),
        })),
      };
    case 'certificates':
    case 'nil':
    case 'undisclosed':
      return { ...figures };
  }
}

/** Reads what is attested of the certificates of a quarter. */
export function attestedOf({ kind, tradeLines }: PlainOf<TradeReportFiguresDto>): TradeFigures | { kind: 'nil' } {
  return kind === 'nil'
    ? { kind }
    : { kind: wordOf(['trade'] as const, kind), tradeLines: given(tradeLines).map(tradeLineOf) };
}

/** Writes what is attested of the certificates of a quarter. */
export function attestedWire(figures: TradeFigures | { readonly kind: 'nil' }): PlainOf<TradeReportFiguresDto> {
  return figures.kind === 'nil'
    ? { kind: 'nil' }
    : { kind: 'trade', tradeLines: figures.tradeLines.map(tradeLineWire) };
}

function tradeLineOf({ direction, hs, partner, origin, carats, valueUsd }: PlainOf<TradeLineDto>): TradeLine {
  return {
    direction: wordOf(TRADE_DIRECTIONS, direction),
    hs: roughDiamondCodeOf(hs),
    partner: orNull(partner, participantOf),
    origin: orNull(origin, (text) => {
      const known = originOf(text);
      return known.kind === 'mixed' ? 'mixed' : known.country;
    }),
    carats: caratsOf(carats),
    valueUsd: usDollarsOf(valueUsd),
  };
}

function tradeLineWire({ partner, origin, carats, valueUsd, ...told }: TradeLine): PlainOf<TradeLineDto> {
  return {
    ...told,
    ...memberOrNone('partner', partner, same),
    ...memberOrNone('origin', origin, same),
    carats: formatCarats(carats),
    valueUsd: formatUsDollars(valueUsd),
  };
}

/** What the rules of the figures ask for with their kind; its absence here is a defect of this program. */
function given<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined)
    throw new TypeError('Figures passed their rules without what their kind needs.');
  return value;
}
