import { join } from 'node:path';
import { openSqliteEventStore } from '@kp/event-store/sqlite';
import { instantOf, type StreamName } from '@kp/kernel';
import { BareGroupCommit } from './bare-group-commit';
import { inTurn, perSecond, type Figure } from './figure';
import { sampleEvent } from './sample-event';
import { withScratchFolder } from './scratch-folder';

/** Appends through the event store, one event per call and fsync on, by so many callers at once. */
export async function measureAppend(callers: number, events: number, target: number): Promise<Figure> {
  const { limit, ours } = await inTurn(
    5,
    () =>
      withScratchFolder(async (folder) => {
        const bare = new BareGroupCommit(join(folder, 'bare.sqlite'));
        const rate = await timed(callers, events, (number) => bare.append(streamOf(number), 0, sampleEvent(number)));
        bare.close();
        return rate;
      }),
    () =>
      withScratchFolder(async (folder) => {
        const store = openSqliteEventStore({
          file: join(folder, 'log.sqlite'),
          clock: { now: () => instantOf(Date.now()) },
        });
        const rate = await timed(callers, events, (number) =>
          store.append(streamOf(number), 'no-stream', [sampleEvent(number)]),
        );
        await store.close();
        return rate;
      }),
  );
  return {
    name: `append, ${String(callers)} ${callers === 1 ? 'caller' : 'callers'}, one event each, fsync`,
    limitName: callers === 1 ? 'better-sqlite3, one insert per transaction' : 'better-sqlite3, group commit',
    unit: 'events/s',
    ours,
    limit,
    ratio: ours / limit,
    target,
  };
}

async function timed(callers: number, events: number, append: (number: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (next < events) {
        next += 1;
        await append(next);
      }
    }),
  );
  return perSecond(events, performance.now() - start);
}

function streamOf(number: number): StreamName {
  return `certificate-ZA${String(number).padStart(8, '0')}` as StreamName;
}
