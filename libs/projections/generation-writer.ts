import { BEGINNING, type Position, type RecordedEvent } from '@kp/kernel';
import type { Database, Statement } from 'better-sqlite3';
import { readRecord, StaleProjector, takeOver, type GenerationRecord } from './generation-record';
import { Parking, parkedEvents, type ParkedAt } from './parking';
import type { Projection } from './projection';
import type { RetryResult } from './status';
import { WriteBehind } from './write-behind';

const LAST = Number.MAX_SAFE_INTEGER as Position;

/**
 * Folds events into one generation: any number of `fold`, then one `commit` that stores the rows, the parked events and
 * the checkpoint in a single transaction, all or nothing. Whatever `commit` throws, the writer must then be thrown away
 * and another opened, which goes on from the stored checkpoint.
 */
export class GenerationWriter {
  readonly projection: Projection;
  /** The generation's file; for what is no part of the folding. */
  readonly database: Database;
  readonly #isCareful: boolean;
  readonly #rows: WriteBehind;
  readonly #parking: Parking;
  readonly #handles: ReadonlySet<string>;
  readonly #token: number;
  readonly #record: GenerationRecord;
  readonly #advance: Statement<[number, string, string, number, number, number, number]>;
  readonly #transact: () => void;
  #committed: Position;
  #checkpoint: Position;
  #last: RecordedEvent | undefined;
  #events: number;
  #uncommitted = 0;

  /**
   * @param database the generation's file, which this writer closes.
   * @param isCareful whether each row is checked when it is put, so that one that does not fit parks its event.
   * @param isBuilding whether the file is worthless until the first commit, so that rows may be written before that.
   */
  constructor(
    database: Database,
    projection: Projection,
    { isCareful = false, isBuilding = false }: { readonly isCareful?: boolean; readonly isBuilding?: boolean } = {},
  ) {
    this.projection = projection;
    this.database = database;
    this.#token = takeOver(database);
    this.#record = readRecord(database);
    this.#isCareful = isCareful;
    this.#rows = new WriteBehind(database, projection.tables, {
      isFresh: this.#record.checkpoint === BEGINNING,
      isBuilding,
    });
    this.#parking = new Parking(database);
    this.#handles = new Set(projection.handles);
    this.#committed = this.#record.checkpoint;
    this.#checkpoint = this.#record.checkpoint;
    this.#events = this.#record.events;
    this.#advance = database.prepare(
      `UPDATE _generation SET checkpoint = ?, last_id = ?, last_stream = ?, last_revision = ?, events = ?
       WHERE checkpoint = ? AND runner = ?`,
    );
    this.#transact = database.transaction(() => {
      this.#writeAll();
    });
    if (isBuilding) database.exec('BEGIN');
  }

  /** What the file said of itself when it was opened. */
  get record(): GenerationRecord {
    return this.#record;
  }

  /** Everything up to here is folded; what `fold` took in since the last commit counts. */
  get checkpoint(): Position {
    return this.#checkpoint;
  }

  /** Everything up to here is stored. */
  get committed(): Position {
    return this.#committed;
  }

  /** How many events were met, and how many of them are not committed yet. */
  get events(): number {
    return this.#events + this.#uncommitted;
  }

  get uncommitted(): number {
    return this.#uncommitted;
  }

  /** Takes in events in the order of the log. Those at or before the checkpoint are passed over. */
  fold(events: readonly RecordedEvent[], upTo: Position = LAST): void {
    let last: RecordedEvent | undefined;
    for (const event of events) {
      if (event.position <= this.#checkpoint) continue;
      if (event.position > upTo) break;
      const failure = this.#attempt(event, false);
      if (failure !== undefined) this.#parking.add(this.#keyOf(event), event, failure);
      this.#uncommitted += 1;
      last = event;
    }
    if (last === undefined) return;
    this.#last = last;
    this.#checkpoint = last.position;
  }

  /**
   * Stores all that was folded since the last commit.
   *
   * @throws UnfitRow when a fold put a row that a table cannot hold; nothing was written.
   * @throws StaleProjector when another runner has gone on with this generation; nothing was written.
   */
  commit(): void {
    if (this.#uncommitted === 0 && !this.database.inTransaction) return;
    this.#store();
  }

  /** Frees memory while a file is built; see `TableRows.spill`. @throws UnfitRow and the file is worthless. */
  spill(): void {
    if (this.database.inTransaction) this.#rows.spill();
  }

  /**
   * Folds parked events of a key again, in order, until one cannot be folded.
   *
   * @param events all that is parked under the key.
   */
  retry(key: string, events: readonly RecordedEvent[]): RetryResult {
    let reason: string | null = null;
    const folded: Position[] = [];
    for (const event of events) {
      const failure = this.#attempt(event, true);
      if (failure !== undefined) {
        reason = failure;
        break;
      }
      folded.push(event.position);
    }
    this.#parking.free(key, folded);
    events.slice(folded.length).forEach((event, index) => {
      this.#parking.add(key, event, index === 0 ? reason : null);
    });
    this.#store();
    return { key, folded: folded.length, parked: events.length - folded.length, reason };
  }

  /** What is parked under a key and committed, in the order of the log. */
  parked(key: string): readonly ParkedAt[] {
    return parkedEvents(this.database, this.projection.name, key);
  }

  /** Ends the writing; what was not committed is lost. */
  close(): void {
    this.database.close();
  }

  /** Folds one event. Otherwise everything is undone, and the answer says why: `null` when it waits behind another. */
  #attempt(event: RecordedEvent, isRetry: boolean): string | null | undefined {
    this.#rows.begin(this.#isCareful || isRetry);
    try {
      if (!this.#handles.has(event.type)) return undefined;
      if (!isRetry && !this.#parking.isEmpty && this.#parking.holds(this.#keyOf(event))) return null;
      this.projection.apply(event, this.#rows);
      return undefined;
    } catch (error) {
      this.#rows.undo();
      return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
  }

  /** An event of which nothing more can be read is still known by its stream. */
  #keyOf(event: RecordedEvent): string {
    try {
      return this.projection.keyOf?.(event) ?? event.stream;
    } catch {
      return event.stream;
    }
  }

  #store(): void {
    this.#rows.prepare();
    if (this.database.inTransaction) {
      this.#writeAll();
      this.database.exec('COMMIT');
    } else {
      this.#transact();
    }
    this.#rows.settle();
    this.#parking.settle();
    this.#committed = this.#checkpoint;
    this.#events = this.events;
    this.#uncommitted = 0;
  }

  #writeAll(): void {
    const last = this.#last ?? this.#record.lastEvent;
    if (last !== null) {
      const { changes } = this.#advance.run(
        this.#checkpoint,
        last.id,
        last.stream,
        last.revision,
        this.events,
        this.#committed,
        this.#token,
      );
      if (changes !== 1) throw new StaleProjector(this.projection.name);
    }
    this.#rows.write();
    this.#parking.write();
  }
}
