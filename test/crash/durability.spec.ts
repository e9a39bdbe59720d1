import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteEventStore } from '@kp/event-store/sqlite';
import { BEGINNING, type Instant, type RecordedEvent, type StreamName } from '@kp/kernel';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { inFolder, programFile, startProgram } from './program';

const ROUNDS = 50;
const SEED = 20_030_101;

/** When to kill: so long after the first acknowledgement, or, when there is none by then, so long after the start. */
interface Moment {
  readonly after: 'start' | 'acknowledgement';
  readonly milliseconds: number;
}

const MOMENTS: readonly Moment[] = fc.sample(
  fc.oneof(
    { weight: 1, arbitrary: fc.record({ after: fc.constant('start' as const), milliseconds: fc.nat(150) }) },
    { weight: 4, arbitrary: fc.record({ after: fc.constant('acknowledgement' as const), milliseconds: fc.nat(60) }) },
  ),
  { seed: SEED, numRuns: ROUNDS },
);

/** Starts a writer, kills it, and gives the ids of all appends that it acknowledged. */
async function idsAcknowledgedBeforeKill(file: string, run: string, moment: Moment): Promise<readonly string[]> {
  const writer = startProgram('append-until-killed', file, run);
  let output = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = once(writer, 'close');
  if (moment.after === 'acknowledgement') await Promise.race([once(writer.stdout, 'data'), ended]);
  await pause(moment.milliseconds);
  writer.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  // A last line without its end was cut off; its append may stand or not.
  return output
    .split('\n')
    .slice(0, -1)
    .join(' ')
    .split(' ')
    .filter((id) => id !== '');
}

function integrityOf(file: string): unknown {
  const database = new Database(file);
  try {
    return database.pragma('integrity_check', { simple: true });
  } finally {
    database.close();
  }
}

async function wholeLog(file: string): Promise<readonly RecordedEvent[]> {
  const store = openSqliteEventStore({ file, clock: { now: () => '2003-01-01T00:00:00.000Z' as Instant } });
  const events: RecordedEvent[] = [];
  for await (const message of store.tail(BEGINNING, { follow: false })) {
    if (message.kind === 'events') events.push(...message.events);
  }
  await store.close();
  return events;
}

/** The first thing that is wrong with a log; `undefined` when nothing is. */
function flawOf(events: readonly RecordedEvent[]): string | undefined {
  const lengths = new Map<StreamName, number>();
  let whole = true;
  for (const [index, { stream, revision, position, data }] of events.entries()) {
    if (revision !== (lengths.get(stream) ?? 0)) return `${stream} has a gap before revision ${String(revision)}`;
    lengths.set(stream, revision + 1);
    if (index > 0 && position <= events[index - 1]!.position) return `position ${String(position)} comes too late`;
    const { append, part, parts } = data as { append: string; part: number; parts: number };
    const previous = events[index - 1]?.data as { append: string; part: number } | undefined;
    const follows = part === 0 ? whole : previous?.append === append && previous.part === part - 1;
    if (!follows) return `append ${append} is torn at part ${String(part)}`;
    whole = part === parts - 1;
  }
  return whole ? undefined : 'the last append is torn';
}

describe('given a writer that is killed in the middle of its appends', () => {
  it(`when that happens ${String(ROUNDS)} times on one log (seed ${String(SEED)}), then each time the file is sound, nothing acknowledged is lost and no append is torn`, async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'log.sqlite');
      const acknowledged = new Set<string>();
      for (const [round, moment] of MOMENTS.entries()) {
        const told = `round ${String(round)}, killed ${String(moment.milliseconds)} ms after the ${moment.after}`;
        for (const id of await idsAcknowledgedBeforeKill(file, `run-${String(round)}`, moment)) acknowledged.add(id);
        expect([told, integrityOf(file)]).toEqual([told, 'ok']);
        const log = await wholeLog(file);
        expect([told, flawOf(log)]).toEqual([told, undefined]);
        const standing = new Set(log.map(({ id }) => id));
        const lost = [...acknowledged].filter((id) => !standing.has(id));
        expect([told, lost]).toEqual([told, []]);
      }
      expect(acknowledged.size).toBeGreaterThan(ROUNDS);
    });
  }, 300_000);
});

/** Whether system calls of a program can be traced here: it takes Linux, `strace`, and the right to trace. */
const canTrace = spawnSync('strace', ['-o', '/dev/null', process.execPath, '--version']).status === 0;

// Elsewhere it is the connection's own spec that proves it, by asking SQLite for its setting.
const describeTraced = canTrace ? describe : undefined;

describeTraced?.('given a program whose system calls are traced', () => {
  it('when it appends 200 events in turns of two, then the write-ahead log is synced at least once for each turn', async () => {
    await inFolder((folder) => {
      const trace = join(folder, 'trace');
      const calls = ['-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', trace];
      const program = [process.execPath, programFile('append-many'), join(folder, 'log.sqlite'), 'a', '200'];
      expect(spawnSync('strace', [...calls, ...program]).status).toBe(0);
      const synced = readFileSync(trace, 'utf8')
        .split('\n')
        .filter((line) => /sync\(.*log\.sqlite-wal>/.test(line));
      expect(synced.length).toBeGreaterThanOrEqual(100);
      return Promise.resolve();
    });
  });
});
