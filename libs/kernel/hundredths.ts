/**
 * Exact amounts with two decimals, held as integers of one hundredth.
 * The largest amount is the largest safe integer, some 90 trillion units: beyond any total of the scheme.
 */

const DECIMAL = /^(0|[1-9]\d{0,12})(?:\.(\d{1,2}))?$/;

/** Reads `"12"`, `"12.3"` or `"12.34"`; anything else (signs, exponents, three decimals, spaces) is `undefined`. */
export function parseHundredths(text: string): number | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, whole = '0', fraction = ''] = match;
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

/** Writes an amount with exactly two decimals: `1234` becomes `"12.34"`. Sums and differences may be negative. */
export function formatHundredths(amount: number): string {
  const magnitude = Math.abs(amount);
  const whole = Math.trunc(magnitude / 100);
  const fraction = String(magnitude % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}${String(whole)}.${fraction}`;
}

/** Adds amounts and refuses, by a `RangeError`, a total that an integer can no longer hold exactly. */
export function sumHundredths(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!Number.isSafeInteger(total)) throw new RangeError('The total is beyond what an exact integer can hold.');
  return total;
}
