import { addDays, type Instant, type LocalDate } from '@kp/kernel';

/** Seconds in a day. Moments of a simulation are seconds from the start of its year. */
export const DAY = 86_400;

/** The year of a simulation in days and moments. It reaches to the end of the following year, in which the last goods arrive. */
export interface Calendar {
  readonly year: number;
  /** How many days the year has; they are counted from 0. */
  readonly days: number;
  dateOfDay(day: number): LocalDate;
  dateAt(moment: number): LocalDate;
  instantAt(moment: number): Instant;
}

const DAYS_AHEAD = 366;

/** The calendar of a year. Days and moments outside it throw a `RangeError`. */
export function calendarOf(year: number): Calendar {
  const written = String(year);
  const dates: LocalDate[] = [];
  let days = 0;
  for (let date = `${written}-01-01` as LocalDate; dates.length < days + DAYS_AHEAD; date = addDays(date, 1)) {
    dates.push(date);
    if (date.startsWith(written)) days += 1;
  }
  const dateOfDay = (day: number): LocalDate => {
    const date = dates[day];
    if (date === undefined) throw new RangeError(`Day ${String(day)} is not in the calendar of ${written}.`);
    return date;
  };
  const dateAt = (moment: number): LocalDate => dateOfDay(Math.floor(moment / DAY));
  return {
    year,
    days,
    dateOfDay,
    dateAt,
    instantAt: (moment) => {
      const second = moment % DAY;
      const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(twoDigits).join(':');
      return `${dateAt(moment)}T${time}.000Z` as Instant;
    },
  };
}

/** The day in which a moment lies, counted from 0. */
export function dayOf(moment: number): number {
  return Math.floor(moment / DAY);
}

function twoDigits(count: number): string {
  return count < 10 ? `0${String(count)}` : String(count);
}
