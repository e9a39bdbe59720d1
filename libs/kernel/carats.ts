import { formatHundredths, parseHundredths, sumHundredths } from './hundredths';

/** A weight of rough diamonds as an integer of 0.01 carat. One carat is 0.2 g. */
export type Carats = number & { readonly __unit: 'hundredths of a carat' };

/** Takes an integer of 0.01 carat, and refuses by a `RangeError` what is not one. */
export function carats(hundredths: number): Carats {
  if (!Number.isSafeInteger(hundredths))
    throw new RangeError(`${String(hundredths)} is not a whole number of 0.01 carat.`);
  return hundredths as Carats;
}

/** Reads a decimal string of at most two decimals; `undefined` when it is not one. */
export function parseCarats(text: string): Carats | undefined {
  return parseHundredths(text) as Carats | undefined;
}

/** Writes carats with exactly two decimals. */
export function formatCarats(weight: Carats): string {
  return formatHundredths(weight);
}

/** The exact sum of weights. */
export function sumCarats(weights: Iterable<Carats>): Carats {
  return sumHundredths(weights) as Carats;
}
