import type { ReturnKey } from './events';
import type { ReturnFigures, TradeFigures } from './return-figures';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: ReturnKey & Data;
}

/** Files a return. `filingTimeKnown` is false only for returns taken over from a public record without that time. */
export type FileReturn = Intention<
  'FileReturn',
  { readonly figures: ReturnFigures; readonly filingTimeKnown: boolean; readonly source: string }
>;

export type ReviseReturn = Intention<'ReviseReturn', { readonly figures: ReturnFigures; readonly source: string }>;

export type WithdrawReturn = Intention<'WithdrawReturn', { readonly reason: string }>;

/** Attests what the certificates of a quarter come to. `authority` names the office that attests it. */
export type AttestTradeReport = Intention<
  'AttestTradeReport',
  {
    readonly figures: TradeFigures | { readonly kind: 'nil' };
    readonly authority: string;
    readonly source: string;
  }
>;

export type ReturnCommand = FileReturn | ReviseReturn | WithdrawReturn | AttestTradeReport;
