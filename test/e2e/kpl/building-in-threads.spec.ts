import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startOfDay, type Clock, type LocalDate } from '@kp/kernel';
import { commandIdOf, Ledger, openDataFolder, recordAll, type CommandEnvelope, type DataFolder } from '@kp/ledger';
import { BuildThreadFailed, Projector, type BuildThreads, type Progress } from '@kp/projections';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import { READ_MODELS } from '@kp/read-models';
import { simulateTrade, tradeWorldOf, TRADE_OF_2004 } from '@kp/simulator';
import { itemsOf, kpl, startKpl } from './run-kpl';
import { Scratch } from './world';

jest.setTimeout(120_000);

const DIST = join(__dirname, '../../../dist');
const clock: Clock = { now: () => startOfDay('2026-01-01' as LocalDate) };
const NAMES = READ_MODELS.map(({ name }) => name);

/** Some ten thousand events: enough for a building to last for a while. */
async function fill(path: string): Promise<void> {
  const folder = await openDataFolder(path, { access: 'owner', clock });
  const ledger = new Ledger({ ...folder, clock });
  const record = [...membershipCommands(), ...productionReturnCommands()];
  const world = tradeWorldOf(record);
  const year = simulateTrade({ world, year: 2004, certificates: 2_500, seed: 1, calibration: TRADE_OF_2004 });
  for await (const { outcome } of recordAll(ledger, envelopes([...record, ...year]))) {
    expect(outcome.kind).toBe('recorded');
  }
  await folder.close();
}

function* envelopes(history: Iterable<Parameters<typeof envelopeOf>[0]>): Iterable<CommandEnvelope> {
  for (const timed of history) yield envelopeOf(timed);
}

type Timed = ReturnType<typeof membershipCommands> extends Iterable<infer Command> ? Command : never;

function envelopeOf({ id, occurredAt, actor, command, synthetic }: Timed): CommandEnvelope {
  const envelope = { id: commandIdOf(actor.id, id), command, actor, occurredAt };
  return synthetic === undefined ? envelope : { ...envelope, synthetic };
}

describe('read models that are built in threads', () => {
  const scratch = new Scratch();
  const data = scratch.at('data');
  let folder: DataFolder;

  beforeAll(async () => {
    await fill(data);
    folder = await openDataFolder(data, { access: 'reader', clock });
  });
  afterAll(async () => {
    await folder.close();
    scratch.remove();
  });

  function projectorIn(directory: string, threads?: BuildThreads): Projector {
    return new Projector({
      store: folder.store,
      directory,
      projections: READ_MODELS,
      ...(threads === undefined ? {} : { threads }),
    });
  }

  function threads(count: number, script = join(DIST, 'apps/kpl/src/build-thread.js')): BuildThreads {
    return { script, log: { data, address: folder.log }, count };
  }

  /** A thread that does as the program's, but for what the line does first; `names` are the read models of its share. */
  function threadThat(line: string): string {
    const script = join(scratch.at('.'), `thread-${String(Math.random()).slice(2)}.cjs`);
    writeFileSync(
      script,
      `const names = require('node:worker_threads').workerData.names;
       const { serveShare } = require('${DIST}/libs/projections');
       const { openDataFolder } = require('${DIST}/libs/ledger');
       const { READ_MODELS } = require('${DIST}/libs/read-models');
       serveShare(async ({ data }) => {
         ${line}
         const { store, close } = await openDataFolder(data, { access: 'reader', clock: { now: () => '' } });
         return { store, projections: READ_MODELS, close };
       });`,
    );
    return script;
  }

  async function statesOf(projector: Projector): Promise<ReadonlySet<string>> {
    return new Set((await projector.status()).map(({ state }) => state));
  }

  it.each([1, 2, 9])('given %i threads, they give row for row what the calling thread gives', async (count) => {
    const [alone, together] = [scratch.at(`alone-${String(count)}`), scratch.at(`together-${String(count)}`)];
    await projectorIn(alone).rebuild();
    await projectorIn(together, threads(count)).rebuild();

    const [expected, verified] = await Promise.all([
      projectorIn(alone).verify(),
      projectorIn(together, threads(count)).verify(),
    ]);
    expect(verified).toEqual(expected);
    expect(verified.map(({ name }) => name)).toEqual(NAMES);
    expect(verified.every(({ equal }) => equal)).toBe(true);
  });

  it('given somebody who listens, the progress of every read model comes to the head', async () => {
    const furthest = new Map<string, Progress>();
    await projectorIn(scratch.at('progress'), threads(2)).rebuild(undefined, {
      onProgress: (progress) => furthest.set(progress.name, progress),
    });
    const head = await folder.store.head();
    expect([...furthest.keys()].sort()).toEqual([...NAMES].sort());
    expect([...furthest.values()].map(({ position }) => position)).toEqual(NAMES.map(() => head));
  });

  it('given an end from outside, it throws the reason and leaves nothing of what it built', async () => {
    const directory = scratch.at('ended');
    const projector = projectorIn(directory, threads(2));
    await projector.rebuild();
    const before = readFileSync(join(directory, 'manifest.json'), 'utf8');
    const ending = new AbortController();
    const rebuilt = projector.rebuild(undefined, {
      signal: ending.signal,
      onProgress: ({ events }) => {
        if (events > 0) ending.abort(new Error('as told'));
      },
    });
    await expect(rebuilt).rejects.toThrow('as told');
    expect(readdirSync(directory).filter((file) => file.endsWith('.building'))).toEqual([]);
    const live = (text: string): unknown =>
      Object.values(JSON.parse(text) as Record<string, { live: unknown }>).map((entry) => entry.live);
    expect(live(readFileSync(join(directory, 'manifest.json'), 'utf8'))).toEqual(live(before));
  });

  it.each([
    ['fails', `throw Object.assign(new Error('no room'), { code: 'ENOSPC' });`, 'no room', 'ENOSPC'],
    ['dies', 'process.exit(3);', 'The thread of', null],
  ])('given one thread that %s, no read model is built, not that of the other either', async (_, line, told, code) => {
    const directory = scratch.at(`failing-${told.replaceAll(' ', '-')}`);
    const script = threadThat(`if (names.includes('discrepancies')) { ${line} }`);
    const failing = projectorIn(directory, threads(2, script));
    const error: unknown = await failing.rebuild().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BuildThreadFailed);
    expect(error).toMatchObject({ message: expect.stringContaining(told) as string, code });
    expect(await statesOf(failing)).toEqual(new Set(['absent']));

    await projectorIn(directory, threads(2)).rebuild();
    expect(await statesOf(failing)).toEqual(new Set(['idle']));
    expect(readdirSync(directory).filter((file) => file.endsWith('.building'))).toEqual([]);
  });

  it('given a thread whose log is gone, the port’s own error comes back', async () => {
    const lost = {
      ...threads(2),
      log: { data: scratch.at('nowhere'), address: { kind: 'sqlite', folder: scratch.at('nowhere') } },
    };
    const rebuilt = projectorIn(scratch.at('lost'), lost).rebuild();
    await expect(rebuilt).rejects.toMatchObject({ name: 'EventStoreUnavailable', reason: 'not-a-log' });
  });

  it('given read models that were never built, their verification says so', async () => {
    const verified = projectorIn(scratch.at('unbuilt'), threads(2)).verify();
    await expect(verified).rejects.toMatchObject({ name: 'ReadModelUnavailable', reason: 'absent' });
  });

  it.each(['rebuild', 'verify'])('given Ctrl-C, `kpl projections %s` ends as interrupted', async (verb) => {
    const kind = verb === 'rebuild' ? '.building' : '.scratch';
    expect((await kpl(['projections', 'rebuild', '--data', data])).code).toBe(0);
    const running = startKpl(['projections', verb, '--data', data]);
    while (!readdirSync(folder.readModels).some((file) => file.endsWith(kind))) await pause(1);
    running.process.kill('SIGINT');
    const { code, stderr } = await running.end;
    expect([code, stderr]).toEqual([130, expect.stringContaining('Interrupted: ') as string]);
    expect(stderr).not.toContain('defect');
    expect(readdirSync(folder.readModels).filter((file) => file.endsWith(kind))).toEqual([]);
    expect(itemsOf(await kpl(['projections', 'verify', '--ndjson', '--data', data]))).toHaveLength(NAMES.length);
  });
});
