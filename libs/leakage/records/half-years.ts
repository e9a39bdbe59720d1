import type { LocalDate } from '@kp/kernel';
import { dueDate, type StatisticalPeriod } from '@kp/scheme';

/** The half-year in which a quarter or half-year lies. */
export function halfYearOf(period: StatisticalPeriod): StatisticalPeriod {
  const year = period.slice(0, 4);
  const part = period.slice(5);
  const half = part === 'Q1' || part === 'Q2' || part === 'H1' ? 'H1' : 'H2';
  return `${year}-${half}` as StatisticalPeriod;
}

/** The half-years from one to another, both included, without a gap. */
export function halfYearsBetween(first: StatisticalPeriod, last: StatisticalPeriod): readonly StatisticalPeriod[] {
  const periods: StatisticalPeriod[] = [];
  for (let period = first; period <= last; period = next(period)) periods.push(period);
  return periods;
}

/** The last half-year whose returns were due by a day: nobody is silent about one that may still be filed. */
export function lastDueBy(day: LocalDate): StatisticalPeriod {
  let period = `${String(Number(day.slice(0, 4)) - 2)}-H1` as StatisticalPeriod;
  while (dueDate(next(period)) <= day) period = next(period);
  return period;
}

function next(period: StatisticalPeriod): StatisticalPeriod {
  const year = Number(period.slice(0, 4));
  return (period.endsWith('H1') ? `${String(year)}-H2` : `${String(year + 1)}-H1`) as StatisticalPeriod;
}
