import { formatHundredths, parseHundredths, sumHundredths } from './hundredths';

/** A value in US dollars as an integer of cents. */
export type UsDollars = number & { readonly __unit: 'US cents' };

/** Takes an integer of US cents, and refuses by a `RangeError` what is not one. */
export function usDollars(cents: number): UsDollars {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${String(cents)} is not a whole number of US cents.`);
  return cents as UsDollars;
}

/** Reads a decimal string of at most two decimals; `undefined` when it is not one. */
export function parseUsDollars(text: string): UsDollars | undefined {
  return parseHundredths(text) as UsDollars | undefined;
}

/** Writes dollars with exactly two decimals. */
export function formatUsDollars(value: UsDollars): string {
  return formatHundredths(value);
}

/** The exact sum of values. */
export function sumUsDollars(values: Iterable<UsDollars>): UsDollars {
  return sumHundredths(values) as UsDollars;
}
