import type { Position, Revision } from '@kp/kernel';
import type { StreamSlice } from './event-store';

/** A slice with its defaults filled in: the first and last revision and the last position to read, all inclusive. */
export interface CheckedSlice {
  readonly lowest: Revision;
  readonly highest: Revision;
  readonly upTo: Position;
  readonly backwards: boolean;
  readonly limit: number;
}

const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/**
 * Fills in what a slice leaves open.
 *
 * @throws RangeError when a revision, position or limit is not a whole number from 0.
 */
export function checkedSlice({ from, upTo, direction = 'forwards', limit = UNBOUNDED }: StreamSlice): CheckedSlice {
  for (const bound of [from, upTo, limit]) {
    if (bound !== undefined && (!Number.isSafeInteger(bound) || bound < 0)) {
      throw new RangeError(`${String(bound)} is no bound of a slice.`);
    }
  }
  const backwards = direction === 'backwards';
  return {
    lowest: backwards ? (0 as Revision) : (from ?? (0 as Revision)),
    highest: backwards ? (from ?? (UNBOUNDED as Revision)) : (UNBOUNDED as Revision),
    upTo: upTo ?? (UNBOUNDED as Position),
    backwards,
    limit,
  };
}
