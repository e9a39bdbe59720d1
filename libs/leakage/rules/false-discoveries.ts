import { cumulativeStdNormalProbability } from 'simple-statistics';

/** The chance that a normal figure lies as far out on either side. */
export function twoSidedChance(z: number): number {
  return 2 * (1 - cumulativeStdNormalProbability(Math.abs(z)));
}

/**
 * Of many tests made at once, those that stand when at most the given share of what stands may be false (Benjamini and
 * Hochberg, 1995): the largest k of the sorted chances with p(k) <= k/m * share, and all below it. Keeps their order.
 */
export function standing<Test extends { readonly chance: number }>(
  tests: readonly Test[],
  share: number,
): readonly Test[] {
  const sorted = tests.map(({ chance }) => chance).toSorted((one, other) => one - other);
  const last = sorted.findLastIndex((chance, index) => chance <= ((index + 1) / tests.length) * share);
  const limit = sorted[last];
  return limit === undefined ? [] : tests.filter(({ chance }) => chance <= limit);
}
