import type { Clock } from '@kp/kernel';
import type { Database } from 'better-sqlite3';
import { EventStoreUnavailable } from '../errors';
import type { EventStore } from '../event-store';
import { asStored, type Upcaster } from '../upcaster';
import { connectReader, connectWriter, makeDurable } from './connection';
import { identify, isOlderVersion, logId, migrate } from './schema';
import { SqliteEventStore } from './sqlite-event-store';
import { withFile } from './unavailable';

export interface SqliteEventStoreOptions {
  /** The path of the log's file. Its folder must exist; two more files of SQLite appear beside it while it is open. */
  readonly file: string;
  /** Tells when events are recorded. */
  readonly clock: Clock;
  readonly upcast?: Upcaster;
  /** Opens a log that exists, and refuses appends. Any number of threads and programs may do so while others append. */
  readonly readonly?: boolean;
}

/**
 * Opens a log kept in one SQLite file, and makes it when there is none.
 *
 * Each append is on the disk when it is acknowledged; appends asked for at the same time share one transaction.
 * Several programs may append to one file: the write lock is taken before a position is drawn.
 *
 * @throws EventStoreUnavailable with the reason, the file and the cure when the file cannot be used as a log.
 */
export function openSqliteEventStore(options: SqliteEventStoreOptions): EventStore {
  const { file, clock, upcast = asStored, readonly = false } = options;
  return withFile(file, () => {
    const opened: Database[] = [];
    try {
      const writer = readonly ? undefined : openWriter(file, clock, opened);
      const reader = openReader(file, opened);
      return new SqliteEventStore({ file, logId: logId(reader), reader, writer }, clock, upcast);
    } catch (error) {
      for (const database of opened) database.close();
      throw error;
    }
  });
}

function openWriter(file: string, clock: Clock, opened: Database[]): Database {
  const database = connectWriter(file);
  opened.push(database);
  identify(database);
  makeDurable(database);
  migrate(database, clock);
  return database;
}

function openReader(file: string, opened: Database[]): Database {
  const database = connectReader(file);
  opened.push(database);
  if (identify(database) === 'empty') {
    throw new EventStoreUnavailable('not-a-log', `${file} is empty. Open it for writing to make a log in it.`);
  }
  if (isOlderVersion(database)) {
    throw new EventStoreUnavailable(
      'no-permission',
      `The log ${file} was written by an older version. Open it for writing once, which brings it up to date.`,
    );
  }
  return database;
}
