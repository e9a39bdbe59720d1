import { parseParticipantCode, type ParticipantCode } from '../participant-code';
import { isPeriodOf, type Dataset } from '../returns/dataset';
import { parseStatisticalPeriod, type StatisticalPeriod } from '../statistical-period';

/** The datasets that every Participant, or every producer, owes (KPCS V(b), Annex III). Nobody owes stocks. */
export const OWED_DATASETS = ['production', 'trade', 'certificates'] as const satisfies readonly Dataset[];
export type OwedDataset = (typeof OWED_DATASETS)[number];

/** What is owed: one dataset of one Participant for one period. It names the case of its non-submission. */
export interface NonSubmissionKey {
  readonly participant: ParticipantCode;
  readonly dataset: OwedDataset;
  readonly period: StatisticalPeriod;
}

/** The name of a case: `VE-trade-2005-Q2`. */
export function nonSubmissionName({ participant, dataset, period }: NonSubmissionKey): string {
  return `${participant}-${dataset}-${period}`;
}

/** Reads the name of a case; anything else is `undefined`. */
export function parseNonSubmissionName(text: string): NonSubmissionKey | undefined {
  const [, code = '', datasetText, periodText = ''] = /^([A-Z]{2})-([a-z]+)-(\d{4}-[HQ]\d)$/.exec(text) ?? [];
  const participant = parseParticipantCode(code);
  const dataset = OWED_DATASETS.find((owed) => owed === datasetText);
  const period = parseStatisticalPeriod(periodText);
  if (participant === undefined || dataset === undefined || period === undefined) return undefined;
  return isPeriodOf(dataset, period) ? { participant, dataset, period } : undefined;
}
