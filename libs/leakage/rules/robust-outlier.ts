import { mean, median } from 'simple-statistics';

/** How far a figure lies from those before it, by the median and the median deviation from it. */
export interface Outlier {
  /** How many earlier figures it is compared with. */
  readonly n: number;
  readonly median: number;
  /** The modified z-score; its sign says on which side it lies. */
  readonly z: number;
}

/** With fewer earlier figures than these nothing is said (Iglewicz and Hoaglin's score is unstable below). */
export const LEAST_EARLIER_FIGURES = 8;

const NORMAL_QUARTILE = 0.6745;
const MEAN_DEVIATION_TO_SIGMA = 1.253314;

/**
 * Compares a figure with those before it. `undefined` with too few of them, or when all of them are equal, for then there
 * is no spread to compare with. Where more than half of them are equal, the mean deviation stands in for the median one.
 */
export function robustOutlier(earlier: readonly number[], figure: number): Outlier | undefined {
  if (earlier.length < LEAST_EARLIER_FIGURES) return undefined;
  const middle = median([...earlier]);
  const deviations = earlier.map((one) => Math.abs(one - middle));
  const spread = median(deviations);
  const distance = figure - middle;
  if (spread > 0) return { n: earlier.length, median: middle, z: (NORMAL_QUARTILE * distance) / spread };
  const wider = mean(deviations);
  return wider > 0 ? { n: earlier.length, median: middle, z: distance / (MEAN_DEVIATION_TO_SIGMA * wider) } : undefined;
}
