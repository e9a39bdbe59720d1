import { daysBetween, type LocalDate } from '@kp/kernel';

const FIRST = '1970-01-01' as LocalDate;

/** The days from 1 January 1970 to a day. */
export function dayNumber(date: LocalDate): number {
  return daysBetween(FIRST, date);
}
