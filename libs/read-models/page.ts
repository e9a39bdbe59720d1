import type { Position } from '@kp/kernel';

/** The most items of one page. */
export const LARGEST_PAGE = 1_000;

/** Which part of a list to give. The order is always ascending, and the same on every page. */
export interface PageRequest {
  /** The most items, from 1 to `LARGEST_PAGE`. */
  readonly limit: number;
  /** The `next` of the page before; the list then stays as of the position of the first page. */
  readonly after?: string;
  /** As of which position; by default the newest. Ignored with `after`. */
  readonly asOf?: Position;
}

/** One page of a list, all pages of which are as of one position. */
export interface Page<T> {
  readonly position: Position;
  readonly items: readonly T[];
  /** Where the next page begins; `null` on the last one. */
  readonly next: string | null;
}

/** As of which position to answer; by default the newest. */
export interface AsOf {
  readonly asOf?: Position;
}
