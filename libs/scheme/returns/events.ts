import type { Instant, LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { StatisticalPeriod } from '../statistical-period';
import type { Dataset } from './dataset';
import type { ReturnFigures, TradeFigures } from './return-figures';

/** Which mining a production return covers. Since 2020 artisanal and large-scale mining are filed apart. */
export const SEGMENTS = ['all', 'artisanal', 'large-scale'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** What a return is about; it names the return, and there is one history for each. */
export interface ReturnKey {
  readonly participant: ParticipantCode;
  readonly dataset: Dataset;
  readonly period: StatisticalPeriod;
  readonly segment: Segment;
}

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: ReturnKey & Data;
}

/**
 * A Participant filed its return. `filedAt` is `null` where the time of filing is not public; the event then stands at
 * the day on which the return was due, which is no statement about its punctuality.
 */
export type ReturnFiled = Fact<
  'return.filed',
  { readonly figures: ReturnFigures; readonly filedAt: Instant | null; readonly source: string }
>;

/** A Participant put other figures in the place of those it had filed; the old ones stay readable as of then. */
export type ReturnRevised = Fact<
  'return.revised',
  { readonly figures: ReturnFigures; readonly revisedAt: Instant; readonly source: string }
>;

/** A Participant took its return back. Another may be filed for the same period. */
export type ReturnWithdrawn = Fact<'return.withdrawn', { readonly withdrawnOn: LocalDate; readonly reason: string }>;

/**
 * A Participant attested what its certificates of a quarter come to (Moscow communiqué, certificate-based trade data). It
 * stands beside the trade return and beside what the ledger derives, and changes neither. `attestedBy` names the office.
 */
export type ReturnAttested = Fact<
  'return.attested',
  {
    readonly figures: TradeFigures | { readonly kind: 'nil' };
    readonly attestedAt: Instant;
    readonly attestedBy: string;
    readonly source: string;
  }
>;

export type ReturnEvent = ReturnFiled | ReturnRevised | ReturnWithdrawn | ReturnAttested;
