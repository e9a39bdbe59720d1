import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { EventStoreUnavailable } from '../errors';

/** How long a writer waits for another program's transaction, in milliseconds. */
const PATIENCE = 5_000;

/** After how many pages of 4 KiB the write-ahead log is carried over into the file: fewer, larger syncs. */
const PAGES_BEFORE_CHECKPOINT = 2_000;

/** Opens a file for reading only. */
export function connectReader(file: string): Database.Database {
  return connect(file, { readonly: true, fileMustExist: true, timeout: PATIENCE });
}

/** Opens a file for writing and makes it when it is not there. Nothing is changed in it. */
export function connectWriter(file: string): Database.Database {
  return connect(file, { timeout: PATIENCE });
}

/**
 * Makes each commit of this connection durable: it returns when the write-ahead log is on the disk. The driver is built
 * to sync only at checkpoints, so this has to be said on every connection that writes.
 */
export function makeDurable(database: Database.Database): void {
  const mode = database.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') {
    throw new EventStoreUnavailable(
      'unreachable',
      `The log ${database.name} lies on a file system that cannot hold a write-ahead log. Move it to a local disk.`,
    );
  }
  database.pragma('synchronous = FULL');
  database.pragma(`wal_autocheckpoint = ${String(PAGES_BEFORE_CHECKPOINT)}`);
}

function connect(file: string, options: Database.Options): Database.Database {
  requireReachable(file, options.fileMustExist === true);
  const database = new Database(file, options);
  database.pragma('foreign_keys = ON');
  // Otherwise REPLACE would remove rows without asking the triggers that forbid it.
  database.pragma('recursive_triggers = ON');
  return database;
}

/** Tells apart what SQLite answers with one code: nothing there, no right to it, or no file at all. */
function requireReachable(file: string, mustExist: boolean): void {
  const wanted = mustExist ? file : dirname(file);
  try {
    accessSync(wanted, constants.R_OK);
    if (!statSync(file, { throwIfNoEntry: false })?.isDirectory()) return;
  } catch (error) {
    const denied = error instanceof Error && 'code' in error && error.code === 'EACCES';
    throw new EventStoreUnavailable(
      denied ? 'no-permission' : 'unreachable',
      denied
        ? `The log ${file} may not be read. Grant the right to read and write it and its folder.`
        : `There is no ${mustExist ? 'log' : 'folder'} ${wanted}. Name one that exists, or make it.`,
      { cause: error },
    );
  }
  throw new EventStoreUnavailable('not-a-log', `${file} is a folder, and a log is a file. Name a file in it.`);
}
