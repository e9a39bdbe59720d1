import type { Carats, UsDollars } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode, StatisticalPeriod } from '@kp/scheme';
import type { Amount, FlowCode, FlowOrigin } from '../flows/shipment';
import type { Settlement, TradeMovement } from './trade-movement';

/** As whom a Participant looks at a certificate. */
export const TRADE_SIDES = ['exporter', 'importer'] as const;
export type TradeSide = (typeof TRADE_SIDES)[number];

/**
 * What the certificates of a quarter can be taken to come to. `issued`: all papers, by the date on them. `exported`: what
 * left, by the day of dispatch, as certified. `imported`: what its destination confirmed, by the day of arrival, as customs
 * saw it. `confirmed`: whatever customs confirmed at all. The ledger derives `exported` for an exporter and `imported` for
 * an importer, as the flows do.
 */
export const TRADE_BASES = ['issued', 'exported', 'imported', 'confirmed'] as const;
export type TradeBasis = (typeof TRADE_BASES)[number];

/**
 * Why a certificate makes one basis differ from the one before it.
 *
 * From `issued` to `exported`: it was `voided`, returned `unused`, `replaced`, `invalidated` before it left or
 * `taken-back` on its way, it had `not-left` as far as is known, or it left in another quarter than that of its paper
 * (`timing-of-dispatch`). From `exported` to `imported`: it was `in-flight` as far as is known, `refused` (or forfeited, or
 * sent back), arrived in another quarter (`timing-of-arrival`), was `corrected` on opening or given no value there
 * (`unvalued`). From `imported` to `confirmed`: another country than the destination confirmed it (`transit`), or its
 * dispatch is not on record (`orphan`).
 */
export const TRADE_CAUSES = [
  'voided',
  'unused',
  'replaced',
  'invalidated',
  'taken-back',
  'not-left',
  'timing-of-dispatch',
  'in-flight',
  'refused',
  'timing-of-arrival',
  'corrected',
  'unvalued',
  'transit',
  'orphan',
] as const;
export type TradeCause = (typeof TRADE_CAUSES)[number];

/** Which basis each cause leads to from the one before it. */
export const BASIS_AFTER: Readonly<Record<TradeCause, Exclude<TradeBasis, 'issued'>>> = {
  voided: 'exported',
  unused: 'exported',
  replaced: 'exported',
  invalidated: 'exported',
  'taken-back': 'exported',
  'not-left': 'exported',
  'timing-of-dispatch': 'exported',
  'in-flight': 'imported',
  refused: 'imported',
  'timing-of-arrival': 'imported',
  corrected: 'imported',
  unvalued: 'imported',
  transit: 'confirmed',
  orphan: 'confirmed',
};

/** What one certificate brings to a basis under one code. */
export interface TradePart {
  readonly certificate: CertificateNumber;
  /** The other side; `null` where customs confirmed a paper that was never issued in the ledger. */
  readonly partner: ParticipantCode | null;
  readonly hs: FlowCode;
  readonly origin: FlowOrigin | null;
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
}

/** By how much one certificate makes a basis differ from the one before it, and why. */
export interface CausePart extends TradePart {
  readonly cause: TradeCause;
}

export interface TradeParts {
  readonly bases: Readonly<Record<TradeBasis, readonly TradePart[]>>;
  readonly causes: readonly CausePart[];
}

/** What a certificate brings to the figures of a Participant on one side, in one quarter. */
export interface TradeQuestion {
  readonly participant: ParticipantCode;
  readonly side: TradeSide;
  readonly quarter: StatisticalPeriod;
}

/**
 * What one certificate brings to each basis of a quarter, and to the differences between them. For every certificate,
 * code and partner a basis is the one before it plus its causes, exactly.
 */
export function tradePartsOf(movement: TradeMovement, { participant, side, quarter }: TradeQuestion): TradeParts {
  const { paper, settlement, dispatched } = movement;
  const isConcerned = paper !== null && paper[side] === participant;
  const certified = isConcerned ? paper.amounts : [];
  const partner = isConcerned ? (side === 'exporter' ? paper.importer : paper.exporter) : null;
  const part = (amounts: readonly Amount[]): readonly TradePart[] =>
    amounts.map((amount) => partOf(movement, partner, amount));

  const isIssued = isConcerned && paper.issued === quarter;
  const isExported = isConcerned && dispatched === quarter && settlement?.kind !== 'taken-back';
  const seen =
    isConcerned && settlement?.kind === 'imported' && settlement.quarter === quarter ? settlement.amounts : null;
  const stray = strayPartsOf(movement, { participant, side, quarter });
  const imported = seen === null ? [] : part(seen);
  const causes = [
    ...(isIssued && !isExported ? caused(causeOfStaying(movement, quarter), part(negative(certified))) : []),
    ...(!isIssued && isExported ? caused('timing-of-dispatch', part(certified)) : []),
    ...(isExported && seen === null ? caused(causeOfAbsence(settlement), part(negative(certified))) : []),
    ...(!isExported && seen !== null ? caused('timing-of-arrival', part(certified)) : []),
    ...(seen === null ? [] : openingCauses(seen, certified, part)),
    ...stray,
  ];
  return {
    bases: {
      issued: isIssued ? part(certified) : [],
      exported: isExported ? part(certified) : [],
      imported,
      confirmed: [...imported, ...stray],
    },
    causes,
  };
}

/** Why goods whose paper is of the quarter are not among its exports. */
function causeOfStaying({ end, dispatched, settlement }: TradeMovement, quarter: StatisticalPeriod): TradeCause {
  if (dispatched === null) return end ?? 'not-left';
  return dispatched === quarter && settlement?.kind === 'taken-back' ? 'taken-back' : 'timing-of-dispatch';
}

/** Why goods that left in the quarter are not among the imports of it. */
function causeOfAbsence(settlement: Settlement | null): TradeCause {
  if (settlement === null) return 'in-flight';
  return settlement.kind === 'imported' ? 'timing-of-arrival' : 'refused';
}

/** How what customs saw differs from what is certified, code by code. */
function openingCauses(
  seen: readonly Amount[],
  certified: readonly Amount[],
  part: (amounts: readonly Amount[]) => readonly TradePart[],
): readonly CausePart[] {
  const isValued = seen.every(({ valueUsd }) => valueUsd !== null);
  const codes = [...new Set([...certified, ...seen].map(({ hs }) => hs))];
  const differences = codes.map((hs) => ({
    hs,
    carats: (sumUnder(hs, seen, 'carats') - sumUnder(hs, certified, 'carats')) as Carats,
    valueUsd: (sumUnder(hs, seen, 'valueUsd') - sumUnder(hs, certified, 'valueUsd')) as UsDollars,
  }));
  if (isValued) return caused('corrected', part(differences));
  return [
    ...caused('corrected', part(differences.map((one) => ({ ...one, valueUsd: 0 as UsDollars })))),
    ...caused('unvalued', part(differences.map((one) => ({ ...one, carats: 0 as Carats })))),
  ];
}

function sumUnder(hs: FlowCode, amounts: readonly Amount[], of: 'carats' | 'valueUsd'): number {
  return amounts.reduce((sum, amount) => sum + (amount.hs === hs ? (amount[of] ?? 0) : 0), 0);
}

/** Confirmations that settle nothing: by whoever gave them, and, of the certificates of an exporter, wherever they were. */
function strayPartsOf(movement: TradeMovement, { participant, side, quarter }: TradeQuestion): readonly CausePart[] {
  const { paper, strayArrivals, dispatched } = movement;
  return strayArrivals
    .filter((arrival) => arrival.quarter === quarter)
    .filter(({ by }) => (side === 'importer' ? by === participant : paper?.exporter === participant))
    .flatMap(({ by, amounts }) => {
      const partner = side === 'importer' ? (paper?.exporter ?? null) : by;
      const cause = paper !== null && dispatched !== null && by !== paper.importer ? 'transit' : 'orphan';
      return caused(
        cause,
        amounts.map((amount) => partOf(movement, partner, amount)),
      );
    });
}

function partOf({ certificate, paper }: TradeMovement, partner: ParticipantCode | null, amount: Amount): TradePart {
  const { hs, carats, valueUsd } = amount;
  return { certificate, partner, hs, origin: paper?.origin ?? null, carats, valueUsd: valueUsd ?? (0 as UsDollars) };
}

function caused(cause: TradeCause, parts: readonly TradePart[]): readonly CausePart[] {
  return parts.filter(({ carats, valueUsd }) => carats !== 0 || valueUsd !== 0).map((part) => ({ ...part, cause }));
}

function negative(amounts: readonly Amount[]): readonly Amount[] {
  return amounts.map(({ hs, carats, valueUsd }) => ({
    hs,
    carats: (0 - carats) as Carats,
    valueUsd: (0 - (valueUsd ?? 0)) as UsDollars,
  }));
}
