import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '@kp/kernel';
import type { Database } from 'better-sqlite3';
import { EventStoreUnavailable } from '../errors';
import type { Migration } from './migration';
import { MIGRATIONS } from './migrations';

/** Marks a file as a log of this product, in the header where SQLite keeps such a mark: `kpev` in ASCII. */
const APPLICATION_ID = 0x6b706576;

/** The checksum under which a file remembers a step: the SHA-256 of its SQL, in hexadecimal. */
export function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
}

/**
 * Tells an empty file, in which a log may be made, from a log. Nothing is changed in it.
 *
 * @throws EventStoreUnavailable `not-a-log`, `newer-version` or `damaged`.
 */
export function identify(database: Database): 'empty' | 'log' {
  // In one transaction, because another program may be making the log at this moment.
  return database.transaction(() => {
    const application = database.pragma('application_id', { simple: true });
    const tables = database.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get();
    if (application === 0 && tables === 0) return 'empty';
    if (application !== APPLICATION_ID) {
      throw new EventStoreUnavailable(
        'not-a-log',
        `${database.name} belongs to another application. Name the file of a log, or one that does not exist yet.`,
      );
    }
    requireKnownSchema(database);
    return 'log';
  })();
}

/** Whether a log lacks steps of the schema that this version knows. */
export function isOlderVersion(database: Database): boolean {
  return versionOf(database) < MIGRATIONS.length;
}

/**
 * Brings a log to this version's schema, and makes it one when it is empty. Several programs may do it at once: each
 * looks again once it holds the write lock.
 */
export function migrate(database: Database, clock: Clock): void {
  const applySteps = database.transaction(() => {
    if (identify(database) === 'empty') {
      database.pragma(`application_id = ${String(APPLICATION_ID)}`);
      database.exec(`
        CREATE TABLE migrations (
          number INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          checksum TEXT NOT NULL,
          applied_at TEXT NOT NULL
        ) STRICT`);
    }
    const remember = database.prepare<[number, string, string, string]>(
      'INSERT INTO migrations (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)',
    );
    for (const step of MIGRATIONS.slice(versionOf(database))) {
      database.exec(step.sql);
      remember.run(step.number, step.name, checksumOf(step), clock.now());
      database.pragma(`user_version = ${String(step.number)}`);
    }
    database.prepare<[string]>('INSERT INTO log (single, id) VALUES (1, ?) ON CONFLICT DO NOTHING').run(randomUUID());
  });
  applySteps.immediate();
}

/** The id that a log got when it was made. */
export function logId(database: Database): string {
  const id = database.prepare<[], string>('SELECT id FROM log').pluck().get();
  if (id === undefined) throw damaged(database, 'it has no id');
  return id;
}

function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

function requireKnownSchema(database: Database): void {
  const version = versionOf(database);
  if (version > MIGRATIONS.length) {
    throw new EventStoreUnavailable(
      'newer-version',
      `The log ${database.name} was written by a newer version of this program (schema ${String(version)}, known here ` +
        `up to ${String(MIGRATIONS.length)}). Install that version or a later one; nothing was changed.`,
    );
  }
  const applied = database
    .prepare<[], [number: number, checksum: string]>('SELECT number, checksum FROM migrations ORDER BY number')
    .raw()
    .all();
  const known = MIGRATIONS.slice(0, version).map((step) => [step.number, checksumOf(step)]);
  if (JSON.stringify(applied) !== JSON.stringify(known)) {
    throw damaged(database, 'its schema was made by other steps than those of this program');
  }
}

function damaged(database: Database, reason: string): EventStoreUnavailable {
  return new EventStoreUnavailable(
    'damaged',
    `The log ${database.name} cannot be trusted: ${reason}. Put back a copy that this program made.`,
  );
}
