import type { LocalDate } from '@kp/kernel';

/** The month of a buyer's register: `2005-03`. */
export type RegisterMonth = string & { readonly __month: 'register' };

/** Reads a month between the years 1900 and 2199. */
export function parseRegisterMonth(text: string): RegisterMonth | undefined {
  return /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(text) ? (text as RegisterMonth) : undefined;
}

/** The month in which a day lies. */
export function monthOf(day: LocalDate): RegisterMonth {
  return day.slice(0, 7) as RegisterMonth;
}
