import { BEGINNING, type Instant, type NewEvent, type Position, type RecordedEvent, type StreamName } from '@kp/kernel';
import { appendRequest } from '../append-request';
import { EventStoreUnavailable } from '../errors';
import type {
  AppendOptions,
  AppendResult,
  EventStore,
  ExpectedRevision,
  StreamSlice,
  TailMessage,
  TailOptions,
} from '../event-store';
import { checkedSlice, type CheckedSlice } from '../stream-slice';
import type { Upcaster } from '../upcaster';
import { Appender } from './appender';
import { KnownStreams } from './known-streams';
import { type LedgerRecord, storedEvent } from './ledger-record';
import type { NodeConnection } from './node-connection';
import { type Patience, persistently } from './patience';
import { tail } from './tail';
import { Timeline } from './timeline';
import { unavailable } from './unavailable';

/** What the server keeps of a log beside its events. */
export interface NamedLog {
  readonly id: string;
  /** The position of an event before every event of the log. */
  readonly beginning: Position;
}

/** The port over the wire. See `openEventStoreDb`. */
export class EventStoreDbEventStore implements EventStore {
  readonly id: string;
  readonly #node: NodeConnection;
  readonly #patience: Patience;
  readonly #upcast: Upcaster;
  readonly #known = new KnownStreams();
  readonly #appender: Appender;
  readonly #timeline: Timeline;
  #closed: Promise<void> | undefined;

  constructor(log: NamedLog, node: NodeConnection, patience: Patience, upcast: Upcaster) {
    this.id = log.id;
    this.#node = node;
    this.#patience = patience;
    this.#upcast = upcast;
    this.#appender = new Appender(node, this.#known, patience);
    this.#timeline = new Timeline(node, log.beginning);
  }

  append(
    stream: StreamName,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    options?: AppendOptions,
  ): Promise<AppendResult> {
    return this.#inWordsOfThePort(() => this.#appender.append(appendRequest(stream, expected, events, options)));
  }

  readStream(stream: StreamName, slice: StreamSlice = {}): Promise<readonly RecordedEvent[]> {
    return this.#inWordsOfThePort(() => {
      const checked = checkedSlice(slice);
      return this.#persistently(() => this.#slice(stream, checked));
    });
  }

  head(): Promise<Position> {
    return this.#inWordsOfThePort(() =>
      this.#persistently(async () => (await this.#timeline.lastEvent())?.position ?? BEGINNING),
    );
  }

  positionAt(instant: Instant): Promise<Position> {
    return this.#inWordsOfThePort(() => this.#persistently(() => this.#timeline.positionAt(instant)));
  }

  async *tail(after: Position, options: TailOptions = {}): AsyncGenerator<TailMessage, void, undefined> {
    this.#assertOpen();
    const source = { node: this.#node, timeline: this.#timeline, patience: this.#patience, upcast: this.#upcast };
    try {
      yield* tail(source, after, options);
    } catch (error) {
      throw unavailable(this.#node.address, error);
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await this.#appender.settled();
    await this.#node.close(this.#closedError());
  }

  async #slice(stream: StreamName, slice: CheckedSlice): Promise<readonly RecordedEvent[]> {
    const { lowest, highest, upTo, backwards, limit } = slice;
    const found: LedgerRecord[] = [];
    if (limit === 0) return [];
    const from = backwards ? (highest === Number.MAX_SAFE_INTEGER ? undefined : highest) : lowest;
    const known = upTo === Number.MAX_SAFE_INTEGER ? limit : undefined;
    await this.#node.readStream(stream, { from, backwards, limit: known }, (record) => {
      if (record.position > upTo) return backwards;
      found.push(record);
      return found.length < limit;
    });
    if (!backwards)
      this.#known.learn(
        stream,
        lowest,
        found.map(({ id }) => id),
      );
    return found.map((record) => storedEvent(record, record.recordedAt, this.#upcast));
  }

  #persistently<Value>(attempt: () => Promise<Value>): Promise<Value> {
    return persistently(this.#patience, this.#node.closing, attempt);
  }

  async #inWordsOfThePort<Value>(call: () => Promise<Value>): Promise<Value> {
    this.#assertOpen();
    try {
      return await call();
    } catch (error) {
      throw unavailable(this.#node.address, error);
    }
  }

  #assertOpen(): void {
    if (this.#closed !== undefined) throw this.#closedError();
  }

  #closedError(): EventStoreUnavailable {
    return new EventStoreUnavailable('closed', `The log at ${this.#node.address} was closed by this program.`);
  }
}
