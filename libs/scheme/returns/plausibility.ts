import { formatCarats, formatUsDollars, sumCarats, sumUsDollars, type Carats, type UsDollars } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { StatisticalPeriod } from '../statistical-period';
import type { ReturnFigures, TradeLine } from './return-figures';

/** Something odd that shows when a return is held against other returns. It may still be true. */
export interface PlausibilityRemark {
  readonly code: 'unit-value-shift' | 'same-as-another-period' | 'mirror-differs';
  readonly detail: string;
}

/** How many times the value of a carat may grow or shrink from one statement to the next: the ledger's own figure. */
const LARGEST_SHIFT = 5n;
/** By which share of the larger side the two sides of trade may differ, in basis points: the ledger's own figure. */
const MIRROR_SHARE = 1_000n;

/** What production or stocks come to in all; `null` for figures that are not one amount, or not told. */
export function amountStated(
  figures: ReturnFigures | null,
): { readonly carats: Carats; readonly valueUsd: UsDollars } | null {
  if (figures?.kind === 'stated') return { carats: figures.carats, valueUsd: figures.valueUsd };
  if (figures?.kind !== 'stocks') return null;
  return {
    carats: sumCarats(figures.stockLines.map(({ carats }) => carats)),
    valueUsd: sumUsDollars(figures.stockLines.map(({ valueUsd }) => valueUsd)),
  };
}

/**
 * Whether a carat is worth more than five times what it was in the statement before, or less than a fifth: in the same
 * return before its revision, or in the period before. Compared without a division.
 */
export function unitValueShift(
  before: { readonly figures: ReturnFigures | null; readonly of: string },
  figures: ReturnFigures | null,
): readonly PlausibilityRemark[] {
  const [earlier, stated] = [amountStated(before.figures), amountStated(figures)];
  if (earlier === null || stated === null) return [];
  if ([earlier.carats, earlier.valueUsd, stated.carats, stated.valueUsd].includes(0 as Carats)) return [];
  const was = BigInt(earlier.valueUsd) * BigInt(stated.carats);
  const is = BigInt(stated.valueUsd) * BigInt(earlier.carats);
  if (is <= was * LARGEST_SHIFT && was <= is * LARGEST_SHIFT) return [];
  const detail = `${amountText(stated)} is ${is > was ? 'more than five times' : 'less than a fifth of'} the value of a carat in ${before.of}: ${amountText(earlier)}.`;
  return [{ code: 'unit-value-shift', detail }];
}

/** That the figures are those of another period, to the last hundredth. */
export function sameAs(period: StatisticalPeriod): PlausibilityRemark {
  return { code: 'same-as-another-period', detail: `The figures are those of ${period}, to the last hundredth.` };
}

/**
 * Where what a Participant states of its trade with a partner differs by more than a tenth of the larger side from what
 * the partner states of the same trade. Only partners that filed are held against it; freight, time and value make honest
 * sides differ too, so the weights alone are compared.
 */
export function mirrorRemarks(
  participant: ParticipantCode,
  lines: readonly TradeLine[],
  partnerLines: ReadonlyMap<ParticipantCode, readonly TradeLine[]>,
): readonly PlausibilityRemark[] {
  return [...partnerLines].flatMap(([partner, mirror]) =>
    (['export', 'import'] as const).flatMap((direction): readonly PlausibilityRemark[] => {
      const own = weightOf(lines, direction, partner);
      const other = weightOf(mirror, direction === 'export' ? 'import' : 'export', participant);
      const [least, most] = own < other ? [own, other] : [other, own];
      if (BigInt(most - least) * 10_000n <= BigInt(most) * MIRROR_SHARE) return [];
      const told = `${direction === 'export' ? 'exports to' : 'imports from'} ${partner}`;
      const detail = `The return states ${formatCarats(own)} ct of ${told}, which ${partner} states as ${formatCarats(other)} ct.`;
      return [{ code: 'mirror-differs', detail }];
    }),
  );
}

function weightOf(lines: readonly TradeLine[], direction: TradeLine['direction'], partner: ParticipantCode): Carats {
  return sumCarats(
    lines.flatMap((line) => (line.direction === direction && line.partner === partner ? [line.carats] : [])),
  );
}

function amountText({ carats, valueUsd }: { readonly carats: Carats; readonly valueUsd: UsDollars }): string {
  return `${formatCarats(carats)} ct and US$ ${formatUsDollars(valueUsd)}`;
}
