import { isHalfYear, type StatisticalPeriod } from '../statistical-period';
import type { ReturnFigures } from './return-figures';

/**
 * The datasets of KPCS Annex III that the ledger takes: production by half-years; trade and the counts of certificates by
 * quarters; and stocks at the end of a half-year, which Annex III does not ask for and cutting centres keep.
 */
export const DATASETS = ['production', 'trade', 'certificates', 'stocks'] as const;
export type Dataset = (typeof DATASETS)[number];

/** What is filed of a dataset. */
export interface DatasetRule {
  readonly period: 'half-year' | 'quarter';
  /** The kind of its figures, where there are any to state. */
  readonly figures: Exclude<ReturnFigures['kind'], 'nil' | 'undisclosed'>;
  /** Whether it may be filed apart for artisanal and large-scale mining. */
  readonly isSegmented: boolean;
}

/** How each dataset is filed (KPCS Annex III). */
export const DATASET_RULES: Readonly<Record<Dataset, DatasetRule>> = {
  production: { period: 'half-year', figures: 'stated', isSegmented: true },
  trade: { period: 'quarter', figures: 'trade', isSegmented: false },
  certificates: { period: 'quarter', figures: 'certificates', isSegmented: false },
  stocks: { period: 'half-year', figures: 'stocks', isSegmented: false },
};

/** Whether the dataset is filed for such a period: half-years for some, quarters for others. */
export function isPeriodOf(dataset: Dataset, period: StatisticalPeriod): boolean {
  return isHalfYear(period) === (DATASET_RULES[dataset].period === 'half-year');
}
