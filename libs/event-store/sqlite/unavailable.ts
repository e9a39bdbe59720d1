import { EventStoreUnavailable, type Unavailability } from '../errors';
import { sqliteCode } from './sqlite-code';

/** The first entry whose prefix the driver's code has tells what it means to whoever uses the log. */
const MEANINGS: readonly (readonly [prefix: string, reason: Unavailability, sentence: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'There is no space left for it. Make space and repeat what was not acknowledged.'],
  // What SQLite answers when there is no space for the index of its write-ahead log.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full', 'There is no space left beside it. Make space and repeat what failed.'],
  ['SQLITE_BUSY', 'in-use', 'Another program has held it for too long. Repeat, or end that program.'],
  ['SQLITE_LOCKED', 'in-use', 'Another connection holds it. Repeat.'],
  ['SQLITE_PROTOCOL', 'in-use', 'Too many programs opened it at once. Repeat.'],
  ['SQLITE_NOTADB', 'not-a-log', 'It is not an SQLite file. Name the file of a log, or one that does not exist yet.'],
  ['SQLITE_CORRUPT', 'damaged', 'Its content is damaged. Put back a copy, and let read models be rebuilt.'],
  ['SQLITE_READONLY', 'no-permission', 'It may not be written. Grant the right to write to it and to its folder.'],
  ['SQLITE_PERM', 'no-permission', 'It may not be used. Grant the right to read and write it.'],
  ['SQLITE_CANTOPEN', 'unreachable', 'It cannot be opened. See that its folder exists and may be read and written.'],
  ['SQLITE_IOERR', 'unreachable', 'Its disk does not answer as it should. Look at the disk before going on.'],
];

/** Says in the port's words why SQLite did not do what was asked. What is no failure of the file stays what it is. */
export function unavailable(file: string, error: unknown): unknown {
  const code = sqliteCode(error);
  const meaning = MEANINGS.find(([prefix]) => code?.startsWith(prefix));
  if (meaning === undefined) return error;
  const [, reason, sentence] = meaning;
  return new EventStoreUnavailable(reason, `The log ${file} cannot be used: ${sentence} (${String(code)})`, {
    cause: error,
  });
}

/** Does something with the file and throws what goes wrong in the port's words. */
export function withFile<Value>(file: string, use: () => Value): Value {
  try {
    return use();
  } catch (error) {
    throw unavailable(file, error);
  }
}
