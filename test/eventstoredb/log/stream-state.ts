import type { RecordedEvent } from './recorded-event';
import { isMetastream, isSoftDeletion, type StreamMetadata } from './stream-metadata';

/**
 * One stream, seen twice: as it was written (what the next write is checked against) and as far as its writes are
 * durable (what readers see).
 */
export class StreamState {
  readonly name: string;
  /** Everything written, in order; the index is the revision. A tombstone stands last and has its own revision. */
  readonly events: RecordedEvent[] = [];
  writtenMetadata: StreamMetadata | undefined;
  tombstoneWritten = false;

  #visible = 0;
  metadata: StreamMetadata | undefined;
  tombstoned = false;

  constructor(name: string) {
    this.name = name;
  }

  /** The revision of the last event written, -1 when there is none, infinite when the stream is tombstoned. */
  get lastWritten(): number {
    return this.events.at(-1)?.revision ?? -1;
  }

  /** How many of its events are durable. */
  get visible(): number {
    return this.#visible;
  }

  /** One more of the events written has become durable. */
  reveal(): void {
    this.#visible += 1;
  }

  get softDeletionWritten(): boolean {
    return isSoftDeletion(this.writtenMetadata);
  }

  /** Whether readers are told that there is no such stream. */
  get absent(): boolean {
    return this.#visible === 0 || isSoftDeletion(this.metadata);
  }

  /** The first revision that readers see, by truncation, count and age. May be past the last event. */
  firstReadable(now: number): number {
    const { truncateBefore = 0, maxAge } = this.metadata ?? {};
    const maxCount = isMetastream(this.name) ? 1 : this.metadata?.maxCount;
    const byCount = maxCount === undefined ? 0 : this.#visible - maxCount;
    const first = Math.max(0, truncateBefore, byCount);
    if (maxAge === undefined) return first;
    const oldest = now - maxAge * 1000;
    let revision = first;
    while (revision < this.#visible && (this.events[revision]?.created ?? 0) < oldest) revision += 1;
    return revision;
  }
}
