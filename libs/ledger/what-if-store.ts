import type {
  AppendResult,
  EventStore,
  ExpectedRevision,
  StreamSlice,
  TailMessage,
  TailOptions,
} from '@kp/event-store';
import { MemoryEventStore } from '@kp/event-store/memory';
import type { Clock, Instant, NewEvent, Position, RecordedEvent, StreamName } from '@kp/kernel';

/**
 * A log in memory that begins as another one stands: what is appended is seen by all later reading and never reaches the
 * log beneath. A stream is copied from there when it is first touched. Revisions go on where the log beneath ended;
 * positions are this store's own and say nothing about it.
 */
export class WhatIfStore implements EventStore {
  readonly id: string;
  private readonly memory: MemoryEventStore;
  private readonly copied = new Map<StreamName, Promise<void>>();

  constructor(
    private readonly beneath: EventStore,
    clock: Clock,
  ) {
    this.id = beneath.id;
    this.memory = new MemoryEventStore({ clock });
  }

  async append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    await this.copy(stream);
    return this.memory.append(stream, expected, events);
  }

  async readStream(stream: StreamName, slice?: StreamSlice): Promise<readonly RecordedEvent[]> {
    await this.copy(stream);
    return this.memory.readStream(stream, slice);
  }

  head(): Promise<Position> {
    return this.memory.head();
  }

  positionAt(instant: Instant): Promise<Position> {
    return this.memory.positionAt(instant);
  }

  tail(after: Position, options?: TailOptions): AsyncIterable<TailMessage> {
    return this.memory.tail(after, options);
  }

  /** Forgets everything; the log beneath stays open. */
  close(): Promise<void> {
    return this.memory.close();
  }

  private copy(stream: StreamName): Promise<void> {
    const known = this.copied.get(stream);
    if (known !== undefined) return known;
    const copying = this.copyNow(stream);
    this.copied.set(stream, copying);
    return copying;
  }

  private async copyNow(stream: StreamName): Promise<void> {
    const events = await this.beneath.readStream(stream);
    if (events.length === 0) return;
    const copies = events.map(({ id, type, version, data, metadata }) => ({ id, type, version, data, metadata }));
    await this.memory.append(stream, 'no-stream', copies);
  }
}
