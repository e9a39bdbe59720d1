import type { Position } from '@kp/kernel';
import { PositionNotReached, type Answer, type ReadConnection, type ReadModels } from '@kp/projections';
import { readCursor, writeCursor, type Place } from './cursor';
import { LARGEST_PAGE, type Page, type PageRequest } from './page';

/** An item that a list may show, and its place in it. */
export interface Placed<T> {
  readonly place: Place;
  /** `undefined` for one that the list does not show after all. */
  readonly item: T | undefined;
}

/** Gives at most so many candidates of a list, as of a position, that stand after a place. */
export type Candidates<T> = (
  connection: ReadConnection,
  request: {
    readonly asOf: Position;
    readonly isNewest: boolean;
    readonly after: Place | undefined;
    readonly limit: number;
  },
) => readonly Placed<T>[];

/**
 * Answers as of a position, by default the newest one that the read model has folded.
 *
 * @throws PositionNotReached when the read model has not come to the position yet.
 */
export function readAsOf<T>(
  readModels: ReadModels,
  name: string,
  asked: Position | undefined,
  query: (connection: ReadConnection, asOf: Position, isNewest: boolean) => T,
): Answer<T> {
  const { value } = readModels.read(name, (connection, checkpoint) => {
    if (asked !== undefined && asked > checkpoint) throw new PositionNotReached(name, asked, checkpoint);
    const position = asked ?? checkpoint;
    return { position, value: query(connection, position, position === checkpoint) };
  });
  return value;
}

/**
 * Gives one page of a list. All pages are as of the position of the first, so that nothing is missed or given twice
 * however much is recorded meanwhile.
 *
 * @throws InvalidCursor, PositionNotReached, or a `RangeError` when the limit is out of bounds.
 */
export function readPage<T>(
  readModels: ReadModels,
  { name, list = name }: { readonly name: string; readonly list?: string },
  { limit, after: text, asOf }: PageRequest,
  candidates: Candidates<T>,
): Page<T> {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RangeError(`A page has from 1 to ${String(LARGEST_PAGE)} items, not ${String(limit)}.`);
  }
  const cursor = text === undefined ? undefined : readCursor(list, text);
  const { position, value } = readAsOf(readModels, name, cursor?.position ?? asOf, (connection, pinned, isNewest) => {
    const shown: { readonly place: Place; readonly item: T }[] = [];
    let after = cursor?.after;
    for (let isMore = true; isMore && shown.length <= limit;) {
      const wanted = limit + 1;
      const found = candidates(connection, { asOf: pinned, isNewest, after, limit: wanted });
      for (const { place, item } of found) if (item !== undefined) shown.push({ place, item });
      after = found.at(-1)?.place;
      isMore = found.length >= wanted;
    }
    return shown;
  });
  const last = value.length > limit ? value[limit - 1] : undefined;
  return {
    position,
    items: value.slice(0, limit).map(({ item }) => item),
    next: last === undefined ? null : writeCursor(list, { position, after: last.place }),
  };
}
