import Database from 'better-sqlite3';
import type { NewEvent } from '@kp/kernel';

/**
 * The limit for appends: better-sqlite3 and nothing else. Rows of the same columns and indexes as the log's, fsync at
 * each commit, one transaction for all callers that came within one turn of the event loop.
 */
export class BareGroupCommit {
  private readonly database: Database.Database;
  private readonly insert: Database.Statement;
  private waiting: { readonly row: readonly unknown[]; readonly done: () => void }[] = [];

  constructor(file: string) {
    this.database = new Database(file);
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.exec(`CREATE TABLE events (
      position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, stream TEXT NOT NULL, revision INTEGER NOT NULL,
      type TEXT NOT NULL, version INTEGER NOT NULL, recorded_at TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL,
      UNIQUE (stream, revision)) STRICT`);
    this.insert = this.database.prepare(
      'INSERT INTO events (id, stream, revision, type, version, recorded_at, data, metadata) VALUES (?,?,?,?,?,?,?,?)',
    );
  }

  append(stream: string, revision: number, { id, type, version, data, metadata }: NewEvent): Promise<void> {
    const row = [
      id,
      stream,
      revision,
      type,
      version,
      '2004-03-01T10:00:00.000Z',
      JSON.stringify(data),
      JSON.stringify(metadata),
    ];
    return new Promise((resolve) => {
      this.waiting.push({ row, done: resolve });
      if (this.waiting.length === 1)
        setImmediate(() => {
          this.commit();
        });
    });
  }

  close(): void {
    this.database.close();
  }

  private commit(): void {
    const group = this.waiting;
    this.waiting = [];
    this.database.exec('BEGIN IMMEDIATE');
    for (const { row } of group) this.insert.run(...row);
    this.database.exec('COMMIT');
    for (const { done } of group) done();
  }
}
