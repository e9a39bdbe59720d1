import type { RecordedEvent, StreamName } from '@kp/kernel';
import type { Database, Statement } from 'better-sqlite3';
import { asStored, type Upcaster } from '../upcaster';
import { connectReader } from './connection';
import { KnownNames } from './known-names';
import { withFile } from './unavailable';

/** What of an event its aggregate is folded from, and by which it is known. */
export type HistoryEvent = Pick<RecordedEvent, 'id' | 'type' | 'version' | 'revision' | 'data'>;

type Row = readonly [stream: StreamName, id: string, revision: number, type: string, version: number, data: string];

/**
 * Reads the histories of many streams of one SQLite file at once, without the metadata. It is for who decides many
 * commands: a quarter of the time of reading each stream by itself.
 */
export class SqliteHistories {
  readonly #file: string;
  readonly #database: Database;
  readonly #upcast: Upcaster;
  readonly #types = new KnownNames();
  readonly #select: Statement<[string], Row>;

  /** Opens the file for reading; it must hold a log. Throws `EventStoreUnavailable`. */
  constructor(file: string, upcast: Upcaster = asStored) {
    this.#file = file;
    this.#upcast = upcast;
    this.#database = withFile(file, () => connectReader(file));
    this.#select = withFile(file, () =>
      this.#database
        .prepare<[string], Row>(
          `SELECT stream, id, revision, type, version, data FROM events
           WHERE stream IN (SELECT value FROM json_each(?)) ORDER BY stream, revision`,
        )
        .raw(),
    );
  }

  /** The history of each stream that has one, in order, as of one moment. */
  read(streams: readonly StreamName[]): ReadonlyMap<StreamName, readonly HistoryEvent[]> {
    const histories = new Map<StreamName, HistoryEvent[]>();
    const rows = withFile(this.#file, () => this.#select.all(JSON.stringify(streams)));
    for (const [stream, id, revision, type, version, data] of rows) {
      const shape = this.#upcast({ type: this.#types.theOne(type), version, data: JSON.parse(data) as object });
      const event = {
        id,
        revision: revision as HistoryEvent['revision'],
        type: shape.type,
        version: shape.version,
        data: shape.data,
      };
      const history = histories.get(stream);
      if (history === undefined) histories.set(stream, [event]);
      else history.push(event);
    }
    return histories;
  }

  close(): void {
    this.#database.close();
  }
}
