/**
 * A worker thread that follows a log and tells the thread that started it the positions it sees, batch by batch, until
 * it has seen so many events. Started with `{ file, total }` as its data.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteEventStore } from '@kp/event-store/sqlite';
import { BEGINNING } from '@kp/kernel';
import { systemClock } from './writing';

async function readInThread(file: string, total: number): Promise<void> {
  const store = openSqliteEventStore({ file, clock: systemClock, readonly: true });
  let seen = 0;
  for await (const message of store.tail(BEGINNING)) {
    if (message.kind === 'caught-up') continue;
    seen += message.events.length;
    parentPort?.postMessage(message.events.map(({ position }) => position));
    if (seen >= total) break;
  }
  await store.close();
}

const { file, total } = workerData as { readonly file: string; readonly total: number };
void readInThread(file, total);
