import { dateOf, formatCarats, formatUsDollars, type Carats, type Instant, type UsDollars } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import { endOfPeriod, type StatisticalPeriod } from '../statistical-period';
import type { ReturnFigures } from './return-figures';

/** Values of one carat between which nobody asks a question. There is no such figure in the scheme, so none is assumed. */
export interface UnitValueBounds {
  /** US cents for one carat, both included. */
  readonly lowest: UsDollars;
  readonly highest: UsDollars;
}

/** Something odd about a return that may still be true. */
export interface ReturnRemark {
  readonly code:
    | 'filed-before-period-ended'
    | 'value-without-carats'
    | 'carats-without-value'
    | 'zero-stated'
    | 'partner-is-itself'
    | 'unit-value-low'
    | 'unit-value-high';
  readonly detail: string;
}

/**
 * What is odd about a return. Public records hold such returns, so a remark never refuses one. The value of a carat is
 * judged only by bounds that the asker gives.
 */
export function remarksOn(
  {
    period,
    participant,
    figures,
    filedAt,
  }: {
    readonly period: StatisticalPeriod;
    readonly participant: ParticipantCode;
    readonly figures: ReturnFigures;
    readonly filedAt: Instant | null;
  },
  bounds?: UnitValueBounds,
): readonly ReturnRemark[] {
  const remarks: ReturnRemark[] = [];
  const last = endOfPeriod(period);
  if (filedAt !== null && dateOf(filedAt) <= last) {
    remarks.push({
      code: 'filed-before-period-ended',
      detail: `The return for ${period}, which ends on ${last}, was filed on ${dateOf(filedAt)}.`,
    });
  }
  if (figures.kind === 'trade' && figures.tradeLines.some(({ partner }) => partner === participant)) {
    remarks.push({
      code: 'partner-is-itself',
      detail: `The return of ${participant} names ${participant} as its partner.`,
    });
  }
  return [...remarks, ...onFigures(figures, bounds)];
}

function onFigures(figures: ReturnFigures, bounds: UnitValueBounds | undefined): readonly ReturnRemark[] {
  switch (figures.kind) {
    case 'stated':
      return onAmount(figures, 'The return', bounds);
    case 'trade':
      return figures.tradeLines.flatMap((line, index) =>
        onAmount(line, `Line ${String(index + 1)} (${line.direction}, ${line.hs})`, bounds),
      );
    case 'stocks':
      return figures.stockLines.flatMap((line, index) =>
        onAmount(line, `Line ${String(index + 1)} (${line.hs})`, bounds),
      );
    case 'certificates':
      return figures.issuedForExport === 0 && figures.importsAccompanied === 0
        ? [{ code: 'zero-stated', detail: 'The return states no certificates at all instead of being nil.' }]
        : [];
    case 'nil':
    case 'undisclosed':
      return [];
  }
}

function onAmount(
  { carats, valueUsd }: { readonly carats: Carats; readonly valueUsd: UsDollars },
  where: string,
  bounds: UnitValueBounds | undefined,
): readonly ReturnRemark[] {
  const stated = `${formatCarats(carats)} ct and US$ ${formatUsDollars(valueUsd)}`;
  if (carats === 0 && valueUsd === 0) {
    return [{ code: 'zero-stated', detail: `${where} states ${stated} instead of being nil.` }];
  }
  if (carats === 0) return [{ code: 'value-without-carats', detail: `${where} states ${stated}.` }];
  if (valueUsd === 0) return [{ code: 'carats-without-value', detail: `${where} states ${stated}.` }];
  if (bounds === undefined) return [];
  // Cents for one carat, compared without a division: carats are hundredths.
  const value = BigInt(valueUsd) * 100n;
  if (value < BigInt(bounds.lowest) * BigInt(carats)) {
    return [
      { code: 'unit-value-low', detail: `${stated} is less than US$ ${formatUsDollars(bounds.lowest)} a carat.` },
    ];
  }
  if (value > BigInt(bounds.highest) * BigInt(carats)) {
    return [
      { code: 'unit-value-high', detail: `${stated} is more than US$ ${formatUsDollars(bounds.highest)} a carat.` },
    ];
  }
  return [];
}
