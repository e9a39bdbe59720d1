/** One measured figure beside the limit that was measured in the same run, both in `unit` per second or in milliseconds. */
export interface Figure {
  readonly name: string;
  /** What the limit is: the least that any design on this machine would have to do. */
  readonly limitName: string;
  readonly unit: string;
  readonly ours: number;
  readonly limit: number;
  /** Ours divided by the limit where more is better; the limit divided by ours where less is. */
  readonly ratio: number;
  readonly target: number;
}

/** The middle one of an odd number of measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('There is no median of nothing.');
  return middle;
}

/** Measures the limit and ours in turn, so that a slow moment of the machine falls on both, and takes the medians. */
export async function inTurn(
  runs: number,
  limit: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<{ readonly limit: number; readonly ours: number }> {
  const limits: number[] = [];
  const own: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    limits.push(await limit());
    own.push(await ours());
  }
  return { limit: median(limits), ours: median(own) };
}

/** How many per second, given a number of things and the milliseconds that they took. */
export function perSecond(things: number, milliseconds: number): number {
  return Math.round((things * 1000) / milliseconds);
}
