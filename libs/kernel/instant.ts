/** A moment in UTC, always written with milliseconds: `2005-11-17T00:00:00.000Z`. Such strings sort by time. */
export type Instant = string & { readonly __time: 'UTC instant' };

/** A calendar day without a zone: `2005-11-17`. Such strings sort by day. */
export type LocalDate = string & { readonly __time: 'date' };

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z$/;
const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_IN_MILLISECONDS = 86_400_000;

/** Reads an ISO 8601 instant in UTC (`Z`), and gives it milliseconds. Another zone or an impossible time is `undefined`. */
export function parseInstant(text: string): Instant | undefined {
  const [, day, hours = '', minutes = '', seconds = '00', fraction = ''] = INSTANT.exec(text) ?? [];
  if (day === undefined || parseLocalDate(day) === undefined) return undefined;
  if (hours > '23' || minutes > '59' || seconds > '59') return undefined;
  return `${day}T${hours}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}Z` as Instant;
}

/** Reads an ISO 8601 calendar day; 30 February is `undefined`. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const [, year, month, day] = LOCAL_DATE.exec(text) ?? [];
  if (Number(day) < 1 || !(Number(day) <= daysIn(Number(year), Number(month)))) return undefined;
  return text as LocalDate;
}

/** How many days a month has; none for a month that there is not. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The instant that lies so many milliseconds after the Unix epoch. */
export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant;
}

/** The UTC day in which the instant lies. */
export function dateOf(instant: Instant): LocalDate {
  return instant.slice(0, 10) as LocalDate;
}

/** The first moment of a day, in UTC. */
export function startOfDay(date: LocalDate): Instant {
  return `${date}T00:00:00.000Z` as Instant;
}

/** 24:00 of a day by a clock so many minutes ahead of UTC: the first moment that no longer belongs to it. */
export function endOfDay(date: LocalDate, utcOffsetInMinutes = 0): Instant {
  return instantOf(Date.parse(startOfDay(addDays(date, 1))) - utcOffsetInMinutes * 60_000);
}

/** The day so many days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(instantOf(Date.parse(`${date}T00:00:00Z`) + days * DAY_IN_MILLISECONDS));
}

/** The same day so many months later, or the last day of that month where it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10) as LocalDate;
}

/** How many days the second day lies after the first; negative when it lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_IN_MILLISECONDS);
}
