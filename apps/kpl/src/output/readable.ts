import type { Json } from './json';

/** Sets the thousands of a decimal number apart: `-1234567.50` becomes `-1,234,567.50`. Other text stays as it is. */
export function withThousands(decimal: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(decimal);
  if (match === null) return decimal;
  const [, sign = '', whole = '', fraction = ''] = match;
  return `${sign}${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${fraction}`;
}

/** An instant for people: `2004-03-01 10:00:00 UTC`; milliseconds only where there are any. */
export function readableInstant(instant: string): string {
  return `${instant.replace('T', ' ').replace(/(?:\.000)?Z$/, '')} UTC`;
}

/** A value in one cell: text as it is, words of a list with spaces between them, nothing for `null`, the rest as JSON. */
export function cellText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(' ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
