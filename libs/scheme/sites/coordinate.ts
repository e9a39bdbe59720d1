/**
 * A latitude or longitude of WGS 84 in decimal degrees, north and east positive, always with six decimals: `-0.187000`. It
 * is text and not a binary fraction, so that what a device has read is what stays on record; the sixth decimal is a tenth
 * of a metre on the ground, finer than any hand-held device.
 */
export type Coordinate = string & { readonly __coordinate: 'degrees' };

const FORM = /^(-?)(0|[1-9]\d{0,2})(?:\.(\d{1,6}))?$/;

/** Reads decimal degrees with at most six decimals and writes them with six; `undefined` beyond the bound. */
export function parseCoordinate(text: string, most: 90 | 180): Coordinate | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  const fraction = decimals.padEnd(6, '0');
  const microdegrees = Number(whole) * 1_000_000 + Number(fraction);
  if (microdegrees > most * 1_000_000) return undefined;
  return `${microdegrees === 0 ? '' : sign}${whole}.${fraction}` as Coordinate;
}

/** The coordinate in whole millionths of a degree, to compare it by. */
export function microdegreesOf(coordinate: Coordinate): number {
  return Number(coordinate.replace('.', ''));
}
