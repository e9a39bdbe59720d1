import type { Carats, UsDollars } from '@kp/kernel';

/**
 * How far what customs saw may lie from what the certificate states. The Kimberley Process sets no such figures; these
 * are the ledger's own and carry a version, which is recorded with every judgement made by them.
 */
export interface ComparisonTolerance {
  readonly version: string;
  /** Weights match up to the larger of the two allowances. A basis point is one part in ten thousand of the declared weight. */
  readonly carats: { readonly allowance: Carats; readonly basisPoints: number };
  /** Values that differ by more than these parts in ten thousand of the declared value ask for a query, or an alert. */
  readonly value: { readonly queryAboveBasisPoints: number; readonly alertAboveBasisPoints: number };
}

/** 0.05 ct or 0.1 % of the declared weight, whichever is larger; a query above 10 % of the declared value, an alert above 30 %. */
export const DEFAULT_TOLERANCE: ComparisonTolerance = {
  version: 'kp-ledger-default-1',
  carats: { allowance: 5 as Carats, basisPoints: 10 },
  value: { queryAboveBasisPoints: 1000, alertAboveBasisPoints: 3000 },
};

/** Whether two weights count as the same. */
export function caratsMatch(declared: Carats, observed: Carats, { carats }: ComparisonTolerance): boolean {
  return (
    declared === observed ||
    distance(declared, observed) <= BigInt(carats.allowance) ||
    !exceedsShare(declared, observed, carats.basisPoints)
  );
}

/** How loudly a difference of value speaks; `null` when it is within what is expected. */
export function valueDifference(
  declared: UsDollars,
  observed: UsDollars,
  { value }: ComparisonTolerance,
): 'query' | 'alert' | null {
  if (declared === observed) return null;
  if (exceedsShare(declared, observed, value.alertAboveBasisPoints)) return 'alert';
  return exceedsShare(declared, observed, value.queryAboveBasisPoints) ? 'query' : null;
}

function distance(declared: number, observed: number): bigint {
  const difference = BigInt(observed) - BigInt(declared);
  return difference < 0n ? -difference : difference;
}

function exceedsShare(declared: number, observed: number, basisPoints: number): boolean {
  return distance(declared, observed) * 10_000n > BigInt(declared) * BigInt(basisPoints);
}
