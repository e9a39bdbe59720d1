import Database from 'better-sqlite3';
import { sqliteCode } from '@kp/event-store/sqlite';

/**
 * A lock that one program (or thread) at a time can hold, and that the operating system takes away from a program that
 * dies: an exclusive transaction, never committed, in an empty SQLite file. No clock and no lease that could run out.
 */
export class FileLock {
  readonly #database: Database.Database;

  private constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Takes the lock, or answers `undefined` when another still holds it after so long. */
  static acquire(path: string, patienceMs = 0): FileLock | undefined {
    const database = new Database(path, { timeout: patienceMs });
    try {
      database.exec('BEGIN EXCLUSIVE');
      return new FileLock(database);
    } catch (error) {
      database.close();
      if (sqliteCode(error)?.startsWith('SQLITE_BUSY') === true) return undefined;
      throw error;
    }
  }

  release(): void {
    this.#database.close();
  }
}
