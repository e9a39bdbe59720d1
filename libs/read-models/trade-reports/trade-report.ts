import { sumCarats, sumUsDollars, type Carats, type UsDollars } from '@kp/kernel';
import type { CertificateCounts, ParticipantCode, ReturnFigures, StatisticalPeriod, TradeLine } from '@kp/scheme';
import type { FlowCode, FlowOrigin } from '../flows/shipment';
import { explainResidual, type CauseSum } from './explain-residual';
import {
  BASIS_AFTER,
  TRADE_BASES,
  TRADE_CAUSES,
  type CausePart,
  type TradeBasis,
  type TradeCause,
  type TradePart,
  type TradeSide,
} from './trade-bridge';

/** What a basis comes to, and over how many certificates. */
export interface TradeSum {
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
  readonly certificates: number;
}

/** What is derived with one partner, under one code, of one origin. */
export interface DerivedLine extends TradeSum {
  readonly partner: ParticipantCode | null;
  readonly hs: FlowCode;
  readonly origin: FlowOrigin | null;
}

/** What a cause comes to between two bases, signed, and over how many certificates. */
export interface CauseTotal extends TradeSum {
  readonly cause: TradeCause;
  /** The basis that it leads to from the one before it. */
  readonly leadsTo: Exclude<TradeBasis, 'issued'>;
}

/** By how much what was stated differs from what is derived, and what explains it. */
export interface Residual {
  /** `null` where the statement tells no partners. */
  readonly partner: ParticipantCode | null;
  readonly hs: FlowCode;
  readonly stated: Omit<TradeSum, 'certificates'>;
  readonly derived: Omit<TradeSum, 'certificates'>;
  /** Stated less derived. */
  readonly difference: Omit<TradeSum, 'certificates'>;
  /** The causes that come to the difference exactly, in carats and in value; none where nothing does. */
  readonly explainedBy: readonly CauseSum[];
  /** What remains: the whole difference, or nothing. */
  readonly unexplained: Omit<TradeSum, 'certificates'>;
}

/** What was stated of one side of a quarter beside what is derived; residuals that are nothing are left out. */
export interface StatedSide {
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
  readonly residuals: readonly Residual[];
}

/** One side of a report. */
export interface TradeReportSide {
  /** What the certificates come to on each basis. */
  readonly bases: Readonly<Record<TradeBasis, TradeSum>>;
  /** Why each basis differs from the one before it; a basis is the one before it plus its causes, exactly. */
  readonly causes: readonly CauseTotal[];
  /** What the ledger derives for this side, by partner, code and origin. */
  readonly derived: readonly DerivedLine[];
  /** What was filed as a trade return, and what was attested; `null` where nothing stands. */
  readonly filed: StatedSide | null;
  readonly attested: StatedSide | null;
}

/** What the certificates of a Participant come to in a quarter, as exporter and as importer, beside what it stated. */
export interface TradeReport {
  readonly participant: ParticipantCode;
  readonly quarter: StatisticalPeriod;
  readonly exporter: TradeReportSide;
  readonly importer: TradeReportSide;
  /** The counts of certificates that were filed; `null` where none stand. */
  readonly certificates: CertificateCounts | null;
  /** Whether a simulator made any of the certificates up. */
  readonly synthetic: boolean;
}

/** Which basis is derived for each side. */
export const DERIVED_BASIS = { exporter: 'exported', importer: 'imported' } as const satisfies Readonly<
  Record<TradeSide, TradeBasis>
>;

/** Reckons one side. A statement of nothing (`nil`) is one of zero; one whose figures are not known states nothing. */
export function tradeReportSide(
  side: TradeSide,
  {
    bases,
    causes,
  }: { readonly bases: Readonly<Record<TradeBasis, readonly TradePart[]>>; readonly causes: readonly CausePart[] },
  { filed, attested }: { readonly filed: ReturnFigures | null; readonly attested: ReturnFigures | null },
): TradeReportSide {
  const basis = DERIVED_BASIS[side];
  const told = { side, derived: bases[basis], causes };
  return {
    bases: Object.fromEntries(TRADE_BASES.map((name) => [name, sumOf(bases[name])])) as Record<TradeBasis, TradeSum>,
    causes: TRADE_CAUSES.flatMap((cause) => {
      const parts = causes.filter((part) => part.cause === cause);
      return parts.length === 0 ? [] : [{ cause, leadsTo: BASIS_AFTER[cause], ...sumOf(parts) }];
    }),
    derived: derivedLines(bases[basis]),
    filed: statedSide(filed, told),
    attested: statedSide(attested, told),
  };
}

function derivedLines(parts: readonly TradePart[]): readonly DerivedLine[] {
  return [...groupsOf(parts, ({ partner, hs, origin }) => `${partner ?? ''} ${hs} ${origin ?? ''}`)]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      return first === undefined
        ? []
        : [{ partner: first.partner, hs: first.hs, origin: first.origin, ...sumOf(group) }];
    });
}

interface Told {
  readonly side: TradeSide;
  readonly derived: readonly TradePart[];
  readonly causes: readonly CausePart[];
}

function statedSide(figures: ReturnFigures | null, { side, derived, causes }: Told): StatedSide | null {
  const lines = linesOf(figures, side);
  if (lines === null) return null;
  // Where a single line leaves the partner open, nothing can be compared by partners.
  const hasPartners = lines.every(({ partner }) => partner !== null);
  const keyOf = ({ partner, hs }: { readonly partner: ParticipantCode | null; readonly hs: FlowCode }): string =>
    hasPartners ? `${hs} ${partner ?? ''}` : hs;
  const [statedBy, derivedBy, causedBy] = [groupsOf(lines, keyOf), groupsOf(derived, keyOf), groupsOf(causes, keyOf)];
  const residuals = [...new Set([...statedBy.keys(), ...derivedBy.keys()])]
    .toSorted()
    .flatMap((key): readonly Residual[] => {
      const stated = amountOf(statedBy.get(key) ?? []);
      const reckoned = amountOf(derivedBy.get(key) ?? []);
      const difference = {
        carats: (stated.carats - reckoned.carats) as Carats,
        valueUsd: (stated.valueUsd - reckoned.valueUsd) as UsDollars,
      };
      const [first] = [...(statedBy.get(key) ?? []), ...(derivedBy.get(key) ?? [])];
      if (first === undefined || (difference.carats === 0 && difference.valueUsd === 0)) return [];
      const explainedBy = explainResidual(difference, DERIVED_BASIS[side], causedBy.get(key) ?? []);
      const nothing = { carats: 0 as Carats, valueUsd: 0 as UsDollars };
      return [
        {
          partner: hasPartners ? first.partner : null,
          hs: first.hs,
          stated,
          derived: reckoned,
          difference,
          explainedBy,
          unexplained: explainedBy.length > 0 ? nothing : difference,
        },
      ];
    });
  return { ...amountOf(lines), residuals };
}

function linesOf(figures: ReturnFigures | null, side: TradeSide): readonly TradeLine[] | null {
  if (figures?.kind === 'nil') return [];
  const direction = side === 'exporter' ? 'export' : 'import';
  return figures?.kind === 'trade' ? figures.tradeLines.filter((line) => line.direction === direction) : null;
}

function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function amountOf(
  items: readonly { readonly carats: Carats; readonly valueUsd: UsDollars }[],
): Omit<TradeSum, 'certificates'> {
  return {
    carats: sumCarats(items.map(({ carats }) => carats)),
    valueUsd: sumUsDollars(items.map(({ valueUsd }) => valueUsd)),
  };
}

function sumOf(parts: readonly TradePart[]): TradeSum {
  return { ...amountOf(parts), certificates: new Set(parts.map(({ certificate }) => certificate)).size };
}
