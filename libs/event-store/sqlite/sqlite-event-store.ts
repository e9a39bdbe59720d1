import type { Clock, Instant, NewEvent, Position, RecordedEvent, StreamName } from '@kp/kernel';
import type { Database } from 'better-sqlite3';
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
import { promised } from '../promised';
import { checkedSlice } from '../stream-slice';
import { tailLog } from '../tail-log';
import type { Upcaster } from '../upcaster';
import { CommitWatch } from './commit-watch';
import { GroupCommit } from './group-commit';
import { LogReader } from './log-reader';
import { LogWriter } from './log-writer';
import { withFile } from './unavailable';

/** The connections of a store, opened and checked. */
export interface SqliteConnections {
  readonly file: string;
  readonly logId: string;
  /** Absent when the log is only read. */
  readonly writer: Database | undefined;
  readonly reader: Database;
}

/** The port over one SQLite file. See `openSqliteEventStore`. */
export class SqliteEventStore implements EventStore {
  readonly id: string;
  readonly #connections: SqliteConnections;
  readonly #reader: LogReader;
  readonly #appends: GroupCommit | undefined;
  readonly #watch: CommitWatch;
  #closed = false;

  constructor(connections: SqliteConnections, clock: Clock, upcast: Upcaster) {
    const { file, logId, reader, writer } = connections;
    this.id = logId;
    this.#connections = connections;
    this.#reader = new LogReader(reader, upcast);
    this.#watch = new CommitWatch(() => this.#reader.dataVersion());
    if (writer !== undefined) {
      const log = new LogWriter(writer, clock);
      this.#appends = new GroupCommit((group) => {
        const outcomes = withFile(file, () => log.write(group));
        this.#watch.wake();
        return outcomes;
      });
    }
  }

  append(
    stream: StreamName,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    options?: AppendOptions,
  ): Promise<AppendResult> {
    return promised(() => {
      this.#assertOpen();
      if (this.#appends === undefined) {
        throw new EventStoreUnavailable(
          'no-permission',
          `The log ${this.#connections.file} was opened for reading. Open it for writing to append to it.`,
        );
      }
      return this.#appends.add(appendRequest(stream, expected, events, options));
    });
  }

  readStream(stream: StreamName, slice: StreamSlice = {}): Promise<readonly RecordedEvent[]> {
    return promised(() => this.#read((log) => log.stream(stream, checkedSlice(slice))));
  }

  head(): Promise<Position> {
    return promised(() => this.#read((log) => log.head()));
  }

  positionAt(instant: Instant): Promise<Position> {
    return promised(() => this.#read((log) => log.positionAt(instant)));
  }

  tail(after: Position, options: TailOptions = {}): AsyncIterable<TailMessage> {
    return tailLog(
      {
        page: (from, upTo, limit) => this.#read((log) => log.page(from, upTo, limit)),
        head: () => this.#read((log) => log.head()),
        rings: () => this.#read(() => this.#watch.rings()),
        ringAfter: (rings, signal) => this.#watch.ringAfter(rings, signal),
      },
      after,
      options,
    );
  }

  close(): Promise<void> {
    return promised(() => {
      if (this.#closed) return;
      this.#appends?.flush();
      this.#closed = true;
      this.#watch.wake();
      this.#connections.reader.close();
      this.#connections.writer?.close();
    });
  }

  #read<Value>(question: (log: LogReader) => Value): Value {
    this.#assertOpen();
    return withFile(this.#connections.file, () => question(this.#reader));
  }

  #assertOpen(): void {
    if (this.#closed) {
      throw new EventStoreUnavailable('closed', `The log ${this.#connections.file} was closed by this program.`);
    }
  }
}
