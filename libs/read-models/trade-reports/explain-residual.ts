import type { Carats, UsDollars } from '@kp/kernel';
import {
  BASIS_AFTER,
  TRADE_BASES,
  TRADE_CAUSES,
  type CausePart,
  type TradeBasis,
  type TradeCause,
} from './trade-bridge';

/** What a cause adds to what is derived, signed, when a statement was counted without regard to it. */
export interface CauseSum {
  readonly cause: TradeCause;
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
}

/**
 * The fewest causes that together come to a difference exactly, in carats and in value; none when no choice of them does.
 * A statement that was counted on another basis than the derived one leaves out a cause that lies before that basis, or
 * takes in one that lies after it. Among equally few the first in the order of the causes is told. Coincidence is not
 * excluded, only unlikely: both amounts have to agree to the hundredth.
 */
export function explainResidual(
  difference: { readonly carats: Carats; readonly valueUsd: UsDollars },
  derived: TradeBasis,
  parts: readonly CausePart[],
): readonly CauseSum[] {
  const candidates = TRADE_CAUSES.map((cause): CauseSum => {
    const sign = isBefore(cause, derived) ? -1 : 1;
    const own = parts.filter((part) => part.cause === cause);
    return {
      cause,
      carats: (sign * own.reduce((sum, { carats }) => sum + carats, 0)) as Carats,
      valueUsd: (sign * own.reduce((sum, { valueUsd }) => sum + valueUsd, 0)) as UsDollars,
    };
  }).filter(({ carats, valueUsd }) => carats !== 0 || valueUsd !== 0);
  for (let size = 1; size <= candidates.length; size += 1) {
    const found = choiceOf(size, candidates, difference);
    if (found !== undefined) return found;
  }
  return [];
}

function isBefore(cause: TradeCause, derived: TradeBasis): boolean {
  return TRADE_BASES.indexOf(BASIS_AFTER[cause]) <= TRADE_BASES.indexOf(derived);
}

/** The first choice of so many candidates, in their order, that comes to the wanted amounts. */
function choiceOf(
  size: number,
  candidates: readonly CauseSum[],
  wanted: { readonly carats: number; readonly valueUsd: number },
): readonly CauseSum[] | undefined {
  if (size === 0) return wanted.carats === 0 && wanted.valueUsd === 0 ? [] : undefined;
  for (const [index, candidate] of candidates.entries()) {
    const rest = { carats: wanted.carats - candidate.carats, valueUsd: wanted.valueUsd - candidate.valueUsd };
    const others = choiceOf(size - 1, candidates.slice(index + 1), rest);
    if (others !== undefined) return [candidate, ...others];
  }
  return undefined;
}
