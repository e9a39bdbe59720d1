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
    const expected = periodsEnded(dataset, on).filter(
      ({ period, end }) => end >= since && scope.filings.has(filingKey(dataset, period)),
    );
    if (expected.length === 0) return [];
    const missing = expected.filter(({ period }) => !filings.has(filingKey(dataset, period)));
    const overdue = missing.filter(({ due }) => on > due);
    const count = `${String(expected.length - missing.length)} of ${String(expected.length)} returns of ${dataset} filed`;
    if (overdue.length > 0) {
      return [{ state: 'overdue', detail: `${count}; overdue: ${named(overdue)}`, positions: [] }];
    }
    if (missing.length > 0) return [{ state: 'due', detail: `${count}; due: ${named(missing)}`, positions: [] }];
    const last = expected.at(-1);
    const position = last === undefined ? undefined : filings.get(filingKey(dataset, last.period));
    return [{ state: 'met', detail: count, positions: position === undefined ? [] : [position] }];
  });
}

interface EndedPeriod {
  readonly period: StatisticalPeriod;
  readonly end: LocalDate;
  readonly due: LocalDate;
}

function named(periods: readonly EndedPeriod[]): string {
  const shown = periods.slice(-MOST_PERIODS).map(({ period }) => period);
  return `${periods.length > MOST_PERIODS ? `${String(periods.length - MOST_PERIODS)} earlier, ` : ''}${shown.join(', ')}`;
}

/** The last year of the calendar of the wire contract. */
const LAST_YEAR = 2199;

const CALENDARS = { 'half-year': calendarOf(['H1', 'H2']), quarter: calendarOf(['Q1', 'Q2', 'Q3', 'Q4']) } as const;

/** The periods of a dataset that had ended before a day, since the scheme began. */
function periodsEnded(dataset: Dataset, on: LocalDate): readonly EndedPeriod[] {
  const calendar = CALENDARS[DATASET_RULES[dataset].period];
  const next = calendar.findIndex(({ end }) => end >= on);
  return calendar.slice(0, next === -1 ? calendar.length : next);
}

function calendarOf(parts: readonly string[]): readonly EndedPeriod[] {
  const begin = Number(SCHEME_START.slice(0, 4));
  return Array.from({ length: LAST_YEAR - begin + 1 }, (_, index) => begin + index).flatMap((year) =>
    parts.map((part) => {
      const period = `${String(year)}-${part}` as StatisticalPeriod;
      return { period, end: endOfPeriod(period), due: dueDate(period) };
    }),
  );
}
