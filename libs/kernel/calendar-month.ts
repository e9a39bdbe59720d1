import type { LocalDate } from './instant';

/** A month of the calendar: `2005-11`. */
export type CalendarMonth = string & { readonly __calendarMonth: 'month' };

/** Reads a month; `undefined` when the text is none. */
export function parseCalendarMonth(text: string): CalendarMonth | undefined {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? (text as CalendarMonth) : undefined;
}

/** Bounds between which the days of the month lie as text, and no other days. */
export function daysOf(month: CalendarMonth): { readonly first: LocalDate; readonly last: LocalDate } {
  return { first: `${month}-01` as LocalDate, last: `${month}-31` as LocalDate };
}
