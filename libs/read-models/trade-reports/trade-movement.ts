import type { LocalDate, Position } from '@kp/kernel';
import { quarterOf, type CertificateNumber, type ParticipantCode, type StatisticalPeriod } from '@kp/scheme';
import type { Amount, FlowOrigin } from '../flows/shipment';
import { inFull } from '../flows/tables';
import type { MovementFact, MovementRow, StoredSight } from './tables';

/** Goods that customs of a country confirmed, and in which quarter they arrived there. */
export interface Arrival {
  readonly by: ParticipantCode;
  readonly quarter: StatisticalPeriod;
  readonly amounts: readonly Amount[];
}

/** How the way of a shipment ended after its dispatch. */
export type Settlement =
  | { readonly kind: 'imported'; readonly quarter: StatisticalPeriod; readonly amounts: readonly Amount[] }
  | { readonly kind: 'refused' | 'taken-back'; readonly quarter: StatisticalPeriod };

/** Why a certificate was taken out of use before its goods left. */
export type EndBeforeDispatch = 'voided' | 'unused' | 'replaced' | 'invalidated';

/** What a certificate brings to trade, as far as was known at a position. */
export interface TradeMovement {
  readonly certificate: CertificateNumber;
  /** What the paper states; `null` while it is not issued. */
  readonly paper: {
    readonly exporter: ParticipantCode;
    readonly importer: ParticipantCode;
    readonly origin: FlowOrigin;
    readonly amounts: readonly Amount[];
    readonly issued: StatisticalPeriod;
  } | null;
  readonly dispatched: StatisticalPeriod | null;
  readonly end: EndBeforeDispatch | null;
  readonly settlement: Settlement | null;
  /** Confirmed arrivals that settle nothing: of no dispatch on record, or in another country than the destination. */
  readonly strayArrivals: readonly Arrival[];
  readonly synthetic: boolean;
}

type Report = Extract<MovementFact, readonly [Position, 'confirmed' | 'refused', ...unknown[]]>;
type EarlyReport = Report | readonly [at: Position, kind: 'turned-away', on: LocalDate];

/** What is looked at: what was known at a position, and of that what had happened by the end of a day. */
export interface Known {
  readonly asOf: Position;
  /** By default whatever was known. */
  readonly until: LocalDate | undefined;
}

/**
 * What was known of a certificate at a position, and had happened by a day. A shipment is settled as in the flows: by the first report of its
 * destination, whether that was recorded before or after the dispatch.
 */
export function movementAsOf(row: MovementRow, known: Known): TradeMovement {
  const { asOf, until } = known;
  const facts = row.facts.filter(([at, , on]) => at <= asOf && (until === undefined || on <= until));
  const paper = paperOf(row, known);
  const certified = paper?.amounts ?? [];
  const issues = paper === null || row.issued_at === null ? [] : [[row.issued_at, 'issued'] as const];
  const events = [...facts, ...issues].toSorted(([left], [right]) => left - right);
  let isIssued = false;
  let dispatched: StatisticalPeriod | null = null;
  let end: EndBeforeDispatch | null = null;
  let settlement: Settlement | null = null;
  const early: EarlyReport[] = [];
  for (const fact of events) {
    if (fact[1] === 'issued') {
      isIssued = true;
      continue;
    }
    if (settlement !== null || end !== null) continue;
    switch (fact[1]) {
      case 'dispatched': {
        if (!isIssued) break;
        dispatched = quarterOf(fact[2]);
        const settling = early.find((report) => report[1] === 'turned-away' || report[3] === paper?.importer);
        if (settling !== undefined) settlement = settledBy(settling, certified);
        break;
      }
      case 'confirmed':
      case 'refused':
        if (dispatched === null) early.push(fact);
        else if (fact[3] === paper?.importer) settlement = settledBy(fact, certified);
        break;
      case 'forfeited':
      case 'returned':
        if (dispatched !== null) settlement = { kind: 'refused', quarter: quarterOf(fact[2]) };
        else if (isIssued) early.push([fact[0], 'turned-away', fact[2]]);
        break;
      case 'invalidated':
        if (dispatched === null) end = 'invalidated';
        else settlement = { kind: 'taken-back', quarter: quarterOf(fact[2]) };
        break;
      case 'voided':
      case 'unused':
      case 'replaced':
        end = fact[1];
        break;
    }
  }
  return {
    certificate: row.certificate,
    paper,
    dispatched,
    end,
    settlement,
    strayArrivals: strayArrivals(facts, { destination: dispatched === null ? undefined : paper?.importer, certified }),
    synthetic: row.synthetic_from !== null && row.synthetic_from <= asOf,
  };
}

function paperOf(row: MovementRow, { asOf, until }: Known): TradeMovement['paper'] {
  const { exporter, importer, origin, amounts, issued_on: issuedOn, issued_at: issuedAt } = row;
  if (exporter === null || importer === null || origin === null || amounts === null) return null;
  if (issuedOn === null || issuedAt === null || issuedAt > asOf) return null;
  if (until !== undefined && issuedOn > until) return null;
  return { exporter, importer, origin, amounts: amounts.map(inFull), issued: quarterOf(issuedOn) };
}

function settledBy(report: EarlyReport, certified: readonly Amount[]): Settlement {
  const quarter = quarterOf(report[2]);
  return report[1] === 'confirmed'
    ? { kind: 'imported', quarter, amounts: amountsIn(report[4], certified) }
    : { kind: 'refused', quarter };
}

/** The first confirmation of each country that settles nothing. A destination's second one is no further arrival. */
function strayArrivals(
  facts: readonly MovementFact[],
  {
    destination,
    certified,
  }: { readonly destination: ParticipantCode | undefined; readonly certified: readonly Amount[] },
): readonly Arrival[] {
  const arrivals = new Map<ParticipantCode, Arrival>();
  for (const fact of facts) {
    if (fact[1] !== 'confirmed') continue;
    const [, , on, by, sight] = fact;
    if (by === destination || arrivals.has(by)) continue;
    arrivals.set(by, { by, quarter: quarterOf(on), amounts: amountsIn(sight, certified) });
  }
  return [...arrivals.values()];
}

/** Where only totals were told, they belong to the certificate's code when it has just one, and to no known code else. */
function amountsIn([carats, valueUsd, lines]: StoredSight, certified: readonly Amount[]): readonly Amount[] {
  if (lines !== null) return lines.map(inFull);
  const [only] = certified;
  return [{ hs: certified.length === 1 && only !== undefined ? only.hs : 'unspecified', carats, valueUsd }];
}
