import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openSqliteEventStore } from '@kp/event-store/sqlite';
import { BEGINNING, type Clock, type Instant, type RecordedEvent } from '@kp/kernel';
import { inFolder, programFile, runProgram } from './program';

const clock: Clock = { now: () => new Date().toISOString() as Instant };
const PATIENCE_IN_MILLISECONDS = 120_000;

function oneTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

describe('given two programs that append 2,000 events each to one log', () => {
  it(
    'when a third follows the log meanwhile, then it sees positions 1 to 4,000 without a hole or a repetition',
    async () => {
      await inFolder(async (folder) => {
        const file = join(folder, 'log.sqlite');
        const store = openSqliteEventStore({ file, clock });
        const writing = Promise.all(['a', 'b'].map((writer) => runProgram('append-many', file, writer, '2000')));
        const seen: RecordedEvent[] = [];
        for await (const message of store.tail(BEGINNING)) {
          if (message.kind === 'events') seen.push(...message.events);
          if (seen.length >= 4_000) break;
        }
        expect(await writing).toEqual([0, 0]);
        expect(seen.map(({ position }) => position)).toEqual(oneTo(4_000));

        const revisionsOf = (stream: string): readonly number[] =>
          seen.filter((event) => event.stream === stream).map(({ revision }) => revision);
        const gapless = (length: number): readonly number[] => oneTo(length).map((number) => number - 1);
        expect(revisionsOf('own-a')).toEqual(gapless(1_000));
        expect(revisionsOf('own-b')).toEqual(gapless(1_000));
        expect(revisionsOf('shared')).toEqual(gapless(2_000));
        await store.close();
      });
    },
    PATIENCE_IN_MILLISECONDS,
  );
});

describe('given a log that does not exist yet', () => {
  it(
    'when several programs open it at once, then one makes it and all append to it',
    async () => {
      await inFolder(async (folder) => {
        const file = join(folder, 'log.sqlite');
        const writers = ['a', 'b', 'c', 'd', 'e', 'f'];
        const codes = await Promise.all(writers.map((writer) => runProgram('append-many', file, writer, '20')));
        expect(codes).toEqual(writers.map(() => 0));
        const store = openSqliteEventStore({ file, clock, readonly: true });
        expect(await store.head()).toBe(20 * writers.length);
        await store.close();
      });
    },
    PATIENCE_IN_MILLISECONDS,
  );
});

describe('given a store that appends', () => {
  it(
    'when a worker thread reads the same file meanwhile, then it sees every event once and in order',
    async () => {
      await inFolder(async (folder) => {
        const file = join(folder, 'log.sqlite');
        const total = 500;
        const store = openSqliteEventStore({ file, clock });
        const worker = new Worker(programFile('read-in-thread'), { workerData: { file, total } });
        const seen: number[] = [];
        worker.on('message', (positions: readonly number[]) => seen.push(...positions));
        const ended = new Promise<number>((resolve, reject) => worker.on('exit', resolve).on('error', reject));
        await runProgram('append-many', file, 'a', String(total));
        expect(await ended).toBe(0);
        expect(seen).toEqual(oneTo(total));
        await store.close();
      });
    },
    PATIENCE_IN_MILLISECONDS,
  );
});
