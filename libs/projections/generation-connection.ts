import Database from 'better-sqlite3';

/** How long a reader or writer waits for another's short lock, in milliseconds. */
const PATIENCE_MS = 5_000;

/**
 * Opens the file of a generation that nobody reads yet. Nothing is written twice and nothing is synced: should the
 * program die, the file is worthless and is removed.
 */
export function connectBuilder(file: string): Database.Database {
  const database = new Database(file);
  database.pragma('page_size = 8192');
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('cache_size = -32768');
  return database;
}

/**
 * Opens the file of a finished generation for writing. A commit may be lost with the power, never torn: the log still
 * has the events, so they are folded again.
 */
export function connectWriter(file: string): Database.Database {
  const database = new Database(file, { fileMustExist: true, timeout: PATIENCE_MS });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('cache_size = -16384');
  return database;
}

/** Opens the file of a finished generation for reading. */
export function connectReader(file: string): Database.Database {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: PATIENCE_MS });
  database.pragma('cache_size = -32768');
  database.pragma('mmap_size = 268435456');
  return database;
}
