import { setImmediate as giveWay } from 'node:timers/promises';
import type { Position, RecordedEvent } from '@kp/kernel';
import type { TailMessage, TailOptions } from './event-store';

/** A log that can be read in pages and says when there may be more. */
export interface PagedLog {
  /**
   * At most so many events after a position, up to and including another, in the order of the log.
   * @throws EventStoreUnavailable when the log can no longer be read.
   */
  page(after: Position, upTo: Position, limit: number): readonly RecordedEvent[];
  head(): Position;
  /** Counts the moments at which something may have been appended; see `Bell`. */
  rings(): number;
  ringAfter(rings: number, signal?: AbortSignal): Promise<void>;
}

const DEFAULT_BATCH_SIZE = 5_000;

/** The most events read without giving way to other work of the thread. */
const LARGEST_PAGE = 5_000;

const NO_BOUND = Number.MAX_SAFE_INTEGER as Position;

/**
 * Follows a paged log: one loop for what is there and for what comes, so there is no hand-over in which an event could
 * be lost or repeated. A batch of more than a page is put together from pages, between which other work gets its turn.
 */
export async function* tailLog(
  log: PagedLog,
  after: Position,
  { signal, follow = true, batchSize = DEFAULT_BATCH_SIZE }: TailOptions,
): AsyncGenerator<TailMessage, void, undefined> {
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`${String(batchSize)} is not a size of a batch.`);
  }
  const stopped = (): boolean => signal?.aborted === true;
  if (stopped()) return;

  const upTo = follow ? NO_BOUND : log.head();
  let position = after;
  let announced = false;
  for (;;) {
    const rings = log.rings();
    const events = await nextBatch(log, position, upTo, batchSize, stopped);
    if (stopped()) return;
    const last = events[events.length - 1];
    if (last !== undefined) {
      position = last.position;
      announced = false;
      yield { kind: 'events', events };
    } else {
      if (!announced) yield { kind: 'caught-up', position };
      announced = true;
      if (!follow) return;
      await log.ringAfter(rings, signal);
    }
    if (stopped()) return;
  }
}

async function nextBatch(
  log: PagedLog,
  after: Position,
  upTo: Position,
  batchSize: number,
  stopped: () => boolean,
): Promise<readonly RecordedEvent[]> {
  const batch: RecordedEvent[] = [];
  let position = after;
  while (batch.length < batchSize && !stopped()) {
    const limit = Math.min(LARGEST_PAGE, batchSize - batch.length);
    const page = log.page(position, upTo, limit);
    batch.push(...page);
    const last = page[page.length - 1];
    if (last === undefined) break;
    await giveWay();
    if (page.length < limit) break;
    position = last.position;
  }
  return batch;
}
