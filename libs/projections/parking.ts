import type { Position, RecordedEvent, Revision, StreamName } from '@kp/kernel';
import type { Database, Statement } from 'better-sqlite3';
import type { ParkedEvent } from './status';

/** A parked event, and where the log holds it. */
export interface ParkedAt extends ParkedEvent {
  readonly stream: StreamName;
  readonly revision: Revision;
}

interface NewlyParked {
  readonly key: string;
  readonly event: RecordedEvent;
  readonly reason: string | null;
}

/** The events that one read model could not fold, in its own file, so that they move together with its checkpoint. */
export class Parking {
  readonly #keys: Set<string>;
  readonly #insert: Statement<[number, string, string, string, string, number, string | null]>;
  readonly #delete: Statement<[number]>;
  #added: NewlyParked[] = [];
  #removed: Position[] = [];

  constructor(database: Database) {
    this.#keys = new Set(database.prepare<[], string>('SELECT DISTINCT key FROM _parked').pluck().all());
    this.#insert = database.prepare(
      `INSERT INTO _parked (position, key, event_id, type, stream, revision, reason) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET reason = excluded.reason`,
    );
    this.#delete = database.prepare('DELETE FROM _parked WHERE position = ?');
  }

  /** Whether anything is parked: while nothing is, keys need not be asked for. */
  get isEmpty(): boolean {
    return this.#keys.size === 0;
  }

  holds(key: string): boolean {
    return this.#keys.has(key);
  }

  add(key: string, event: RecordedEvent, reason: string | null): void {
    this.#keys.add(key);
    this.#added.push({ key, event, reason });
  }

  /** Forgets a key and the events that were folded after all; those still parked are added again. */
  free(key: string, folded: readonly Position[]): void {
    this.#keys.delete(key);
    this.#removed.push(...folded);
  }

  /** Writes what changed, inside the caller's transaction. */
  write(): void {
    for (const position of this.#removed) this.#delete.run(position);
    for (const { key, event, reason } of this.#added) {
      this.#insert.run(event.position, key, event.id, typeOf(event), event.stream, event.revision, reason);
    }
  }

  /** The transaction is committed. */
  settle(): void {
    this.#added = [];
    this.#removed = [];
  }
}

/** The event's type, or what stands for it where even that cannot be decoded. */
function typeOf(event: RecordedEvent): string {
  try {
    return event.type;
  } catch {
    return 'undecodable';
  }
}

/** Everything parked in a file, or under one key of it, in the order of the log. */
export function parkedEvents(database: Database, readModel: string, key?: string): readonly ParkedAt[] {
  const columns = 'key, position, event_id AS eventId, type, stream, revision, reason';
  const rows =
    key === undefined
      ? database.prepare<[], ParkedAt>(`SELECT ${columns} FROM _parked ORDER BY position`).all()
      : database.prepare<[string], ParkedAt>(`SELECT ${columns} FROM _parked WHERE key = ? ORDER BY position`).all(key);
  return rows.map((row) => ({ ...row, readModel }));
}
