import { addMonths, addDays, type LocalDate } from '@kp/kernel';

/** A half-year (`2004-H1`) of production or a quarter (`2004-Q3`) of trade: KPCS Annex III. */
export type StatisticalPeriod = string & { readonly __period: 'half-year or quarter' };

const PERIOD = /^(\d{4})-(?:H([12])|Q([1-4]))$/;
const MONTHS_ALLOWED_FOR_FILING = 2;

/** Reads `2004-H1` or `2004-Q3`; anything else is `undefined`. */
export function parseStatisticalPeriod(text: string): StatisticalPeriod | undefined {
  return PERIOD.test(text) ? (text as StatisticalPeriod) : undefined;
}

/** Reads a quarter, `2004-Q3`; anything else is `undefined`. */
export function parseQuarter(text: string): StatisticalPeriod | undefined {
  const period = parseStatisticalPeriod(text);
  return period === undefined || isHalfYear(period) ? undefined : period;
}

/** Whether the period is a half-year. */
export function isHalfYear(period: StatisticalPeriod): boolean {
  return period.includes('H');
}

/** The first day of the period. */
export function startOfPeriod(period: StatisticalPeriod): LocalDate {
  const [, year = '', half, quarter] = PERIOD.exec(period) ?? [];
  const month = half === undefined ? (Number(quarter) - 1) * 3 + 1 : (Number(half) - 1) * 6 + 1;
  return `${year}-${String(month).padStart(2, '0')}-01` as LocalDate;
}

/** The last day of the period. */
export function endOfPeriod(period: StatisticalPeriod): LocalDate {
  return addDays(addMonths(startOfPeriod(period), isHalfYear(period) ? 6 : 3), -1);
}

/**
 * The last day on which a return for the period is on time: the last day of the second month after its end
 * (KPCS Annex III: within two months).
 */
export function dueDate(period: StatisticalPeriod): LocalDate {
  return addDays(addMonths(addDays(endOfPeriod(period), 1), MONTHS_ALLOWED_FOR_FILING), -1);
}

/** The quarter in which a day lies. */
export function quarterOf(date: LocalDate): StatisticalPeriod {
  const quarter = Math.ceil(Number(date.slice(5, 7)) / 3);
  return `${date.slice(0, 4)}-Q${String(quarter)}` as StatisticalPeriod;
}
