/**
 * Appends so many events to a log, one in an append: every second one to a stream of its own with the revision that it
 * expects, the others to a stream that other programs append to as well.
 *
 * node append-many.js <file> <name of this writer> <number of events>
 */
import type { ExpectedRevision } from '@kp/event-store';
import { openSqliteEventStore } from '@kp/event-store/sqlite';
import type { StreamName } from '@kp/kernel';
import { argument, partOfAppend, systemClock } from './writing';

async function appendMany(file: string, writer: string, total: number): Promise<void> {
  const store = openSqliteEventStore({ file, clock: systemClock });
  let expected: ExpectedRevision = 'no-stream';
  for (let count = 0; count < total; count += 2) {
    const append = `${writer}-${String(count)}`;
    const sharing = store.append('shared' as StreamName, 'any', [partOfAppend(append, 0, 2)]);
    const owning = store.append(`own-${writer}` as StreamName, expected, [partOfAppend(append, 1, 2)]);
    expected = (await owning).revision;
    await sharing;
  }
  await store.close();
}

void appendMany(argument(1, 'the file of the log'), argument(2, 'the name'), Number(argument(3, 'the number')));
