import { dataTextOf, type RecordedEvent, TOMBSTONE_REVISION } from './recorded-event';
import { StreamState } from './stream-state';
import { isMetastream, originalOf, parseStreamMetadata, type StreamMetadata } from './stream-metadata';

interface Waiter {
  readonly beyond: number;
  readonly wake: () => void;
}

/** All events in order and by stream. What is written is added at once; readers see it when it is revealed. */
export class LogIndex {
  readonly #events: RecordedEvent[] = [];
  readonly #streams = new Map<string, StreamState>();
  readonly #waiters = new Set<Waiter>();
  #visible = 0;

  /** How many events readers may see. */
  get visible(): number {
    return this.#visible;
  }

  /** The event at an index below `visible`. */
  at(index: number): RecordedEvent {
    const event = this.#events[index];
    if (event === undefined || index >= this.#visible) throw new RangeError(`There is no event ${String(index)}.`);
    return event;
  }

  /** The index of the first visible event at or after the position. */
  indexFrom(position: number): number {
    let low = 0;
    let high = this.#visible;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.at(middle).position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The index of the first visible event after the position. */
  indexAfter(position: number): number {
    return this.indexFrom(position + 1);
  }

  /** A stream; one that was never written to is empty. */
  stream(name: string): StreamState {
    const known = this.#streams.get(name);
    if (known !== undefined) return known;
    const created = new StreamState(name);
    this.#streams.set(name, created);
    return created;
  }

  /** Takes written events in, for the checks of the writes to come. */
  add(events: readonly RecordedEvent[]): void {
    for (const event of events) {
      this.#events.push(event);
      const stream = this.stream(event.stream);
      stream.events.push(event);
      if (event.revision === TOMBSTONE_REVISION) stream.tombstoneWritten = true;
      if (isMetastream(event.stream)) this.stream(originalOf(event.stream)).writtenMetadata = metadataIn(event);
    }
  }

  /** Shows the events to readers and wakes those who wait. Called in the order of the log. */
  reveal(events: readonly RecordedEvent[]): void {
    this.#visible += events.length;
    for (const event of events) {
      const stream = this.stream(event.stream);
      stream.reveal();
      if (event.revision === TOMBSTONE_REVISION) stream.tombstoned = true;
      if (isMetastream(event.stream)) this.stream(originalOf(event.stream)).metadata = metadataIn(event);
    }
    for (const waiter of this.#waiters) if (waiter.beyond < this.#visible) waiter.wake();
  }

  /** Waits until more than so many events are visible, or until the signal. */
  async waitBeyond(count: number, signal: AbortSignal): Promise<void> {
    if (this.#visible > count || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.#waiters.delete(waiter);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const waiter = { beyond: count, wake };
      this.#waiters.add(waiter);
      signal.addEventListener('abort', wake);
    });
  }
}

function metadataIn(event: RecordedEvent): StreamMetadata {
  return parseStreamMetadata(dataTextOf(event));
}
