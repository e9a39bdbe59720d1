import { randomUUID } from 'node:crypto';
import {
  BEGINNING,
  type Clock,
  type Instant,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type Revision,
  type StreamName,
} from '@kp/kernel';
import { appendRequest, type AppendRequest } from '../append-request';
import { Bell } from '../bell';
import { EventStoreUnavailable, RevisionConflict } from '../errors';
import type {
  AppendOptions,
  AppendResult,
  EventStore,
  ExpectedRevision,
  StreamSlice,
  TailMessage,
  TailOptions,
} from '../event-store';
import { promised } from '../promised';
import { repeatedAppend, type StandingEvent } from '../repetition';
import { StoredEvent, type EventRow } from '../stored-event';
import { checkedSlice } from '../stream-slice';
import { tailLog } from '../tail-log';
import { asStored, type Upcaster } from '../upcaster';

export interface MemoryEventStoreOptions {
  readonly clock: Clock;
  readonly upcast?: Upcaster;
  /**
   * How many positions to leave unused before the next event; none by default. Positions of other logs have holes, and
   * a test with some finds whoever counts with positions.
   */
  readonly hole?: () => number;
}

interface MemoryEvent extends StandingEvent {
  readonly id: string;
  readonly row: EventRow;
}

/**
 * The reference: the port in its plainest form, one array in the order of the log and a view of it by stream and by id.
 * It keeps nothing beyond the process, so it gives every guarantee but durability.
 */
export class MemoryEventStore implements EventStore {
  readonly id = randomUUID();
  readonly #log: MemoryEvent[] = [];
  readonly #byStream = new Map<StreamName, MemoryEvent[]>();
  readonly #byId = new Map<string, MemoryEvent>();
  readonly #bell = new Bell();
  readonly #clock: Clock;
  readonly #upcast: Upcaster;
  readonly #hole: () => number;
  #closed = false;

  constructor({ clock, upcast = asStored, hole = () => 0 }: MemoryEventStoreOptions) {
    this.#clock = clock;
    this.#upcast = upcast;
    this.#hole = hole;
  }

  append(
    stream: StreamName,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    options?: AppendOptions,
  ): Promise<AppendResult> {
    return promised(() => {
      this.#assertOpen();
      const request = appendRequest(stream, expected, events, options);
      const standing = request.events.map(({ id }) => this.#byId.get(id));
      if (standing.some((event) => event !== undefined)) return repeatedAppend(request, standing);
      const last = this.#byStream.get(stream)?.at(-1)?.revision;
      if (!isMet(expected, last)) throw new RevisionConflict(stream, expected, last ?? 'no-stream');
      return this.#record(request, last === undefined ? 0 : last + 1);
    });
  }

  readStream(stream: StreamName, slice: StreamSlice = {}): Promise<readonly RecordedEvent[]> {
    return promised(() => {
      this.#assertOpen();
      const { lowest, highest, upTo, backwards, limit } = checkedSlice(slice);
      const events = (this.#byStream.get(stream) ?? []).filter(
        ({ revision, position }) => revision >= lowest && revision <= highest && position <= upTo,
      );
      if (backwards) events.reverse();
      return this.#decode(events.slice(0, limit));
    });
  }

  head(): Promise<Position> {
    return promised(() => this.#head());
  }

  positionAt(instant: Instant): Promise<Position> {
    return promised(() => {
      this.#assertOpen();
      return this.#log.findLast((event) => event.recordedAt <= instant)?.position ?? BEGINNING;
    });
  }

  tail(after: Position, options: TailOptions = {}): AsyncIterable<TailMessage> {
    return tailLog(
      {
        head: () => this.#head(),
        page: (from, upTo, limit) => {
          this.#assertOpen();
          const start = this.#log.findLastIndex(({ position }) => position <= from) + 1;
          const events = this.#log.slice(start, start + limit);
          return this.#decode(events.filter(({ position }) => position <= upTo));
        },
        rings: () => this.#bell.rings,
        ringAfter: (rings, signal) => this.#bell.ringAfter(rings, signal),
      },
      after,
      options,
    );
  }

  close(): Promise<void> {
    this.#closed = true;
    this.#bell.ring();
    return Promise.resolve();
  }

  #record({ stream, events }: AppendRequest, firstRevision: number): AppendResult {
    const last = this.#log.at(-1);
    const now = events[0]?.recordedAt ?? this.#clock.now();
    const recordedAt = last !== undefined && last.recordedAt > now ? last.recordedAt : now;
    const ofStream = this.#byStream.get(stream) ?? [];
    this.#byStream.set(stream, ofStream);
    const recorded = events.map(({ id, type, version, data, metadata }, index): MemoryEvent => {
      const revision = (firstRevision + index) as Revision;
      const position = (this.#head() + 1 + this.#hole()) as Position;
      const row: EventRow = [position, id, stream, revision, type, version, recordedAt, data, metadata];
      const event = { id, stream, revision, position, recordedAt, row };
      this.#log.push(event);
      this.#byId.set(id, event);
      ofStream.push(event);
      return event;
    });
    this.#bell.ring();
    return {
      stream,
      revision: (firstRevision + events.length - 1) as Revision,
      position: this.#head(),
      recordedAt,
      events: recorded.map(({ id, revision, position }) => ({ id, revision, position })),
      replayed: false,
    };
  }

  #head(): Position {
    this.#assertOpen();
    return this.#log.at(-1)?.position ?? BEGINNING;
  }

  #decode(events: readonly MemoryEvent[]): readonly RecordedEvent[] {
    return events.map(({ row }) => new StoredEvent(row, this.#upcast));
  }

  #assertOpen(): void {
    if (this.#closed) throw new EventStoreUnavailable('closed', 'This event store was closed.');
  }
}

function isMet(expected: ExpectedRevision, last: Revision | undefined): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'no-stream':
      return last === undefined;
    case 'stream-exists':
      return last !== undefined;
    default:
      return last === expected;
  }
}
