import type { Clock, Instant, Position, Revision, StreamName } from '@kp/kernel';
import type { Database, Statement } from 'better-sqlite3';
import type { AppendRequest } from '../append-request';
import { EventIdReused, RevisionConflict } from '../errors';
import type { AppendResult } from '../event-store';
import { repeatedAppend, type StandingEvent } from '../repetition';
import { sqliteCode } from './sqlite-code';

/** What became of one append of a group. */
export type AppendOutcome =
  | { readonly kind: 'recorded'; readonly result: AppendResult }
  | { readonly kind: 'refused'; readonly error: RevisionConflict | EventIdReused };

/** The revision of a stream's last event as SQL counts it. */
const NO_EVENT = -1;

/** What SQLite answers when an event gets no revision, and when its id is taken. */
const REFUSALS: ReadonlySet<string | undefined> = new Set(['SQLITE_CONSTRAINT_NOTNULL', 'SQLITE_CONSTRAINT_UNIQUE']);

/** The parameters of the insertion: `lastRevision` is where the stream must stand, so that the event gets `revision`. */
type EventParameters = [
  id: string,
  stream: string,
  lastRevision: number,
  revision: number,
  ofStream: string,
  type: string,
  version: number,
  recordedAt: string,
  data: string,
  metadata: string,
];

/**
 * Writes groups of appends, each group in one transaction and so with one sync to the disk. The write lock is taken
 * before anything is read, hence no other writer comes between a judgement and what follows from it, and positions are
 * drawn in the order in which they become visible.
 */
export class LogWriter {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #begin: Statement<[]>;
  readonly #commit: Statement<[]>;
  readonly #rollback: Statement<[]>;
  readonly #savepoint: Statement<[]>;
  readonly #release: Statement<[]>;
  readonly #undo: Statement<[]>;
  readonly #insert: Statement<EventParameters>;
  readonly #lastRevision: Statement<[string], number>;
  readonly #lastInstant: Statement<[], Instant>;
  readonly #byId: Statement<[string], StandingEvent>;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#rollback = database.prepare('ROLLBACK');
    this.#savepoint = database.prepare('SAVEPOINT one_append');
    this.#release = database.prepare('RELEASE one_append');
    this.#undo = database.prepare('ROLLBACK TO one_append');
    // One statement checks and inserts. Where the stream does not stand as it should, the event gets no revision, and the
    // table refuses it. (INSERT ... SELECT says the same, but SQLite then goes through a temporary table.)
    this.#insert = database.prepare(`
      INSERT INTO events (id, stream, revision, type, version, recorded_at, data, metadata)
      VALUES (
        ?, ?,
        (SELECT CASE coalesce(max(revision), ${String(NO_EVENT)}) WHEN ? THEN ? END FROM events WHERE stream = ?),
        ?, ?, ?, ?, ?
      )`);
    this.#lastRevision = database
      .prepare<[string], number>(`SELECT coalesce(max(revision), ${String(NO_EVENT)}) FROM events WHERE stream = ?`)
      .pluck();
    this.#lastInstant = database
      .prepare<[], Instant>('SELECT recorded_at FROM events ORDER BY position DESC LIMIT 1')
      .pluck();
    this.#byId = database.prepare(
      'SELECT stream, revision, position, recorded_at AS recordedAt FROM events WHERE id = ?',
    );
  }

  /**
   * Judges each append on its own, in their order, and records those that hold. When it returns, they are on the disk.
   *
   * @throws the driver's error when the file cannot be written; then nothing of the group was recorded.
   */
  write(group: readonly AppendRequest[]): readonly AppendOutcome[] {
    this.#begin.run();
    try {
      const now = this.#clock.now();
      let last = this.#lastInstant.get();
      const outcomes = group.map((request) => {
        const wanted = request.events[0]?.recordedAt ?? now;
        if (last === undefined || wanted > last) last = wanted;
        return this.#judge(request, last);
      });
      this.#commit.run();
      return outcomes;
    } catch (error) {
      // After some failures, such as a full disk, SQLite has rolled back by itself.
      if (this.#database.inTransaction) this.#rollback.run();
      throw error;
    }
  }

  #judge(request: AppendRequest, recordedAt: Instant): AppendOutcome {
    const result = this.#record(request, recordedAt);
    return result === undefined ? this.#explain(request) : { kind: 'recorded', result };
  }

  /** Inserts all events of an append; `undefined`, and no trace of it, when something stands in its way. */
  #record(request: AppendRequest, recordedAt: Instant): AppendResult | undefined {
    if (request.events.length === 1) return this.#insertAll(request, recordedAt);
    this.#savepoint.run();
    const result = this.#insertAll(request, recordedAt);
    if (result === undefined) this.#undo.run();
    this.#release.run();
    return result;
  }

  #insertAll({ stream, expected, events }: AppendRequest, recordedAt: Instant): AppendResult | undefined {
    let last = this.#revisionBefore(stream, expected);
    if (last === undefined) return undefined;
    const recorded: { id: string; revision: Revision; position: Position }[] = [];
    let position = 0 as Position;
    for (const { id, type, version, data, metadata } of events) {
      const revision = (last + 1) as Revision;
      const inserted = this.#tryInsert([id, stream, last, revision, stream, type, version, recordedAt, data, metadata]);
      if (inserted === undefined) return undefined;
      position = inserted;
      last = revision;
      recorded.push({ id, revision, position });
    }
    return { stream, revision: last as Revision, position, recordedAt, events: recorded, replayed: false };
  }

  /** The revision after which an append wants to stand; `undefined` when it wants a stream and there is none. */
  #revisionBefore(stream: StreamName, expected: AppendRequest['expected']): number | undefined {
    if (expected === 'no-stream') return NO_EVENT;
    if (typeof expected === 'number') return expected;
    const last = this.#lastRevisionOf(stream);
    return expected === 'stream-exists' && last === NO_EVENT ? undefined : last;
  }

  /** The position of the inserted event; `undefined` when the stream stands elsewhere or the id is taken. */
  #tryInsert(parameters: EventParameters): Position | undefined {
    try {
      return this.#insert.run(...parameters).lastInsertRowid as Position;
    } catch (error) {
      if (REFUSALS.has(sqliteCode(error))) return undefined;
      throw error;
    }
  }

  /** Why an append found no place: it stands there already, or its ids are taken, or its stream stands elsewhere. */
  #explain(request: AppendRequest): AppendOutcome {
    const { stream, expected, events } = request;
    const standing = events.map(({ id }) => this.#byId.get(id));
    if (standing.every((event) => event === undefined)) {
      const last = this.#lastRevisionOf(stream);
      const actual = last === NO_EVENT ? 'no-stream' : (last as Revision);
      return { kind: 'refused', error: new RevisionConflict(stream, expected, actual) };
    }
    try {
      return { kind: 'recorded', result: repeatedAppend(request, standing) };
    } catch (error) {
      if (error instanceof EventIdReused) return { kind: 'refused', error };
      throw error;
    }
  }

  #lastRevisionOf(stream: StreamName): number {
    return this.#lastRevision.get(stream) ?? NO_EVENT;
  }
}
