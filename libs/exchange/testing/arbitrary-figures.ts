import fc, { type Arbitrary } from 'fast-check';
import { carats, usDollars } from '@kp/kernel';
import {
  ROUGH_DIAMOND_CODES,
  TRADE_DIRECTIONS,
  type ParticipantCode,
  type ReturnFigures,
  type TradeFigures,
} from '@kp/scheme';

const hs = fc.constantFrom(...ROUGH_DIAMOND_CODES);
const weight = fc.integer({ min: 0, max: 99_999_999_999 }).map(carats);
const value = fc.integer({ min: 0, max: 9_999_999_999_999 }).map(usDollars);
const count = fc.integer({ min: 0, max: 10_000_000 });
const place = fc.constantFrom('AO', 'BW', 'EU', 'ZA').map((code) => code as ParticipantCode);
const nil = fc.constant({ kind: 'nil' as const });

const trade: Arbitrary<TradeFigures> = fc
  .array(
    fc.record({
      direction: fc.constantFrom(...TRADE_DIRECTIONS),
      hs,
      partner: fc.option(place),
      origin: fc.option(fc.oneof(place, fc.constant('mixed' as const))),
      carats: weight,
      valueUsd: value,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((tradeLines) => ({ kind: 'trade', tradeLines }));

/** What a Participant may attest of the certificates of a quarter. */
export const arbitraryAttestedFigures: Arbitrary<TradeFigures | { readonly kind: 'nil' }> = fc.oneof(trade, nil);

/** What a return may say, whatever its dataset. */
export const arbitraryFigures: Arbitrary<ReturnFigures> = fc.oneof(
  fc.record({ kind: fc.constant('stated' as const), carats: weight, valueUsd: value }),
  trade,
  fc.record({ kind: fc.constant('certificates' as const), issuedForExport: count, importsAccompanied: count }),
  fc
    .array(fc.record({ hs, carats: weight, valueUsd: value }), { minLength: 1, maxLength: 3 })
    .map((stockLines) => ({ kind: 'stocks' as const, stockLines })),
  nil,
  fc.constant({ kind: 'undisclosed' as const }),
);
