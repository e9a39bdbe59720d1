import { BEGINNING, type Instant, type Position, type RecordedEvent, type Revision, type StreamName } from '@kp/kernel';
import type { Database, Statement } from 'better-sqlite3';
import { StoredEvent, type EventRow } from '../stored-event';
import type { CheckedSlice } from '../stream-slice';
import type { Upcaster } from '../upcaster';
import { KnownNames } from './known-names';

/** The columns of an `EventRow`, in its order. */
const COLUMNS = 'position, id, stream, revision, type, version, recorded_at, data, metadata';

type StreamBounds = [stream: StreamName, lowest: Revision, highest: Revision, upTo: Position, limit: number];

/**
 * Reads the log through a connection of its own, which sees whole commits only. Every statement is done when its
 * method returns, so a reader never keeps the write-ahead log from being carried over.
 */
export class LogReader {
  readonly #upcast: Upcaster;
  readonly #types = new KnownNames();
  readonly #page: Statement<[after: Position, upTo: Position, limit: number], EventRow>;
  readonly #forwards: Statement<StreamBounds, EventRow>;
  readonly #backwards: Statement<StreamBounds, EventRow>;
  readonly #head: Statement<[], Position>;
  readonly #lastUpTo: Statement<[Position], { readonly position: Position; readonly recordedAt: Instant }>;
  readonly #dataVersion: Statement<[], number>;

  constructor(database: Database, upcast: Upcaster) {
    this.#upcast = upcast;
    this.#page = database
      .prepare<[Position, Position, number], EventRow>(
        `SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
      )
      .raw();
    this.#forwards = streamStatement(database, 'ASC');
    this.#backwards = streamStatement(database, 'DESC');
    this.#head = database
      .prepare<[], Position>(`SELECT coalesce(max(position), ${String(BEGINNING)}) FROM events`)
      .pluck();
    this.#lastUpTo = database.prepare(
      'SELECT position, recorded_at AS recordedAt FROM events WHERE position <= ? ORDER BY position DESC LIMIT 1',
    );
    this.#dataVersion = database.prepare<[], number>('PRAGMA data_version').pluck();
  }

  page(after: Position, upTo: Position, limit: number): readonly RecordedEvent[] {
    return this.#decode(this.#page.all(after, upTo, limit));
  }

  stream(stream: StreamName, { lowest, highest, upTo, backwards, limit }: CheckedSlice): readonly RecordedEvent[] {
    const statement = backwards ? this.#backwards : this.#forwards;
    return this.#decode(statement.all(stream, lowest, highest, upTo, limit));
  }

  head(): Position {
    return this.#head.get() ?? BEGINNING;
  }

  /** Searches by halves, because instants never decrease along positions. */
  positionAt(instant: Instant): Position {
    let early = BEGINNING;
    let late = (this.head() + 1) as Position;
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2) as Position;
      const last = this.#lastUpTo.get(middle);
      if (last === undefined || last.recordedAt <= instant) early = middle;
      else late = middle;
    }
    return this.#lastUpTo.get(early)?.position ?? BEGINNING;
  }

  /** Changes when any other connection, of this program or another, has committed something. */
  dataVersion(): number {
    return this.#dataVersion.get() ?? 0;
  }

  #decode(rows: readonly EventRow[]): readonly RecordedEvent[] {
    return rows.map(([position, id, stream, revision, type, version, recordedAt, data, metadata]) => {
      const known = this.#types.theOne(type);
      return new StoredEvent(
        [position, id, stream, revision, known, version, recordedAt, data, metadata],
        this.#upcast,
      );
    });
  }
}

function streamStatement(database: Database, order: 'ASC' | 'DESC'): Statement<StreamBounds, EventRow> {
  // The plus sign keeps SQLite on the index by stream and revision; a range of positions is the wrong way in.
  return database
    .prepare<StreamBounds, EventRow>(
      `SELECT ${COLUMNS} FROM events
       WHERE stream = ? AND revision BETWEEN ? AND ? AND +position <= ?
       ORDER BY revision ${order} LIMIT ?`,
    )
    .raw();
}
