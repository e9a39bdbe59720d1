import type { LocalDate } from '@kp/kernel';
import { DATASET_RULES, type Dataset } from '../returns/dataset';
import { SCHEME_START } from '../scheme-start';
import { dueDate, endOfPeriod, type StatisticalPeriod } from '../statistical-period';
import type { CellReason } from './compliance-cell';
import { filingKey, type ComplianceFacts, type LedgerScope } from './compliance-facts';

/** The datasets that Annex III asks for; production of producers only. */
const ASKED_FOR: readonly Dataset[] = ['production', 'trade', 'certificates'];

/** The most periods that a reason names. */
const MOST_PERIODS = 4;

/**
 * The returns of a Participant against those that are due on a day (KPCS Annex III): of each period that ended while it was
 * a Participant, and of which this ledger holds anybody's return.
 */
export function statisticsReasons(
  { producer, since, filings }: ComplianceFacts,
  scope: LedgerScope,
  on: LocalDate,
): readonly CellReason[] {
  return ASKED_FOR.filter((dataset) => dataset !== 'production' || producer).flatMap((dataset): CellReason[] => {
    const expected = periodsEnded(dataset, on).filter(({ key, end }) => end >= since && scope.filings.has(key));
    if (expected.length === 0) return [];
    const missing = expected.filter(({ key }) => !filings.has(key));
    const overdue = missing.filter(({ due }) => on > due);
    const count = `${String(expected.length - missing.length)} of ${String(expected.length)} returns of ${dataset} filed`;
    if (overdue.length > 0) {
      return [{ state: 'overdue', detail: `${count}; overdue: ${named(overdue)}`, positions: [] }];
    }
    if (missing.length > 0) return [{ state: 'due', detail: `${count}; due: ${named(missing)}`, positions: [] }];
    const last = expected.at(-1);
    const position = last === undefined ? undefined : filings.get(last.key);
    return [{ state: 'met', detail: count, positions: position === undefined ? [] : [position] }];
  });
}

interface EndedPeriod {
  readonly period: StatisticalPeriod;
  readonly key: string;
  readonly end: LocalDate;
  readonly due: LocalDate;
}

function named(periods: readonly EndedPeriod[]): string {
  const shown = periods.slice(-MOST_PERIODS).map(({ period }) => period);
  return `${periods.length > MOST_PERIODS ? `${String(periods.length - MOST_PERIODS)} earlier, ` : ''}${shown.join(', ')}`;
}

/** The last year of the calendar of the wire contract. */
const LAST_YEAR = 2199;

const CALENDARS = Object.fromEntries(ASKED_FOR.map((dataset) => [dataset, calendarOf(dataset)]));

/** The periods of a dataset that had ended before a day, since the scheme began. */
function periodsEnded(dataset: Dataset, on: LocalDate): readonly EndedPeriod[] {
  const calendar = CALENDARS[dataset] ?? [];
  const next = calendar.findIndex(({ end }) => end >= on);
  return calendar.slice(0, next === -1 ? calendar.length : next);
}

function calendarOf(dataset: Dataset): readonly EndedPeriod[] {
  const parts = DATASET_RULES[dataset].period === 'half-year' ? ['H1', 'H2'] : ['Q1', 'Q2', 'Q3', 'Q4'];
  const begin = Number(SCHEME_START.slice(0, 4));
  return Array.from({ length: LAST_YEAR - begin + 1 }, (_, index) => begin + index).flatMap((year) =>
    parts.map((part) => {
      const period = `${String(year)}-${part}` as StatisticalPeriod;
      return { period, key: filingKey(dataset, period), end: endOfPeriod(period), due: dueDate(period) };
    }),
  );
}
