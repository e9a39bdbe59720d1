import type { Carats, LocalDate, Rejection, UsDollars } from '@kp/kernel';
import { caratsRule } from '../amounts';
import { reject } from '../rejections';

/**
 * How far what customs saw may lie from what the certificate states. The Kimberley Process sets no such figures; these
 * are the ledger's own. A basis point is one part in ten thousand.
 */
export interface ToleranceParameters {
  /** Weights match up to the larger of two allowances: this one ... */
  readonly carats: Carats;
  /** ... and this share of the declared weight. */
  readonly caratsBasisPoints: number;
  /** Values that differ by more than this share of the declared value ask for a query ... */
  readonly queryAboveBasisPoints: number;
  /** ... and by more than this one for an alert. */
  readonly alertAboveBasisPoints: number;
}

/** Parameters under the name of their version, which is recorded with every judgement made by them. */
export interface ComparisonTolerance extends ToleranceParameters {
  readonly version: string;
}

/** The tolerance that judges what was seen on a day. */
export type ToleranceRule = (seenOn: LocalDate) => ComparisonTolerance;

/** 0.05 ct or 0.1 % of the declared weight, whichever is larger; a query above 10 % of the declared value, an alert above 30 %. */
export const DEFAULT_TOLERANCE: ComparisonTolerance = {
  version: 'kp-ledger-default-1',
  carats: 5 as Carats,
  caratsBasisPoints: 10,
  queryAboveBasisPoints: 1000,
  alertAboveBasisPoints: 3000,
};

const LARGEST_SHARE = 1_000_000;

/** Whether two weights count as the same. */
export function caratsMatch(declared: Carats, observed: Carats, tolerance: ToleranceParameters): boolean {
  return (
    declared === observed ||
    distance(declared, observed) <= BigInt(tolerance.carats) ||
    !exceedsShare(declared, observed, tolerance.caratsBasisPoints)
  );
}

/** How loudly a difference of value speaks; `null` when it is within what is expected. */
export function valueDifference(
  declared: UsDollars,
  observed: UsDollars,
  { queryAboveBasisPoints, alertAboveBasisPoints }: ToleranceParameters,
): 'query' | 'alert' | null {
  if (declared === observed) return null;
  if (exceedsShare(declared, observed, alertAboveBasisPoints)) return 'alert';
  return exceedsShare(declared, observed, queryAboveBasisPoints) ? 'query' : null;
}

/** What does not fit among the parameters of a tolerance that is to be adopted; they stand under the pointer. */
export function toleranceRules(parameters: ToleranceParameters, pointer: string): readonly Rejection[] {
  const { carats, caratsBasisPoints, queryAboveBasisPoints, alertAboveBasisPoints } = parameters;
  const shares = Object.entries({ caratsBasisPoints, queryAboveBasisPoints, alertAboveBasisPoints })
    .filter(([, share]) => !Number.isSafeInteger(share) || share < 0 || share > LARGEST_SHARE)
    .map(([name, share]) =>
      reject('policy-share-out-of-range', `${pointer}/${name}`, `The share is ${String(share)}.`),
    );
  const order = `A query above ${String(queryAboveBasisPoints)} and an alert above ${String(alertAboveBasisPoints)} basis points.`;
  return [
    ...caratsRule(carats, `${pointer}/carats`),
    ...shares,
    ...(alertAboveBasisPoints < queryAboveBasisPoints
      ? [reject('policy-steps-out-of-order', `${pointer}/alertAboveBasisPoints`, order)]
      : []),
  ];
}

function distance(declared: number, observed: number): bigint {
  const difference = BigInt(observed) - BigInt(declared);
  return difference < 0n ? -difference : difference;
}

function exceedsShare(declared: number, observed: number, basisPoints: number): boolean {
  return distance(declared, observed) * 10_000n > BigInt(declared) * BigInt(basisPoints);
}
