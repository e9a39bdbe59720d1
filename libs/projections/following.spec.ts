import type { EventStore, TailMessage, TailOptions } from '@kp/event-store';
import type { Position } from '@kp/kernel';
import type { MemoryEventStore } from '@kp/event-store/memory';
import { GenerationWriter } from './generation-writer';
import { Projector, ReadModels, type Failure, type ProjectorOptions } from './index';
import { counted, logWithHoles, tallyProjection, tallyStream, TemporaryFolder } from './testing/tally';

const LONG_ENOUGH = { timeoutMs: 15_000 };

let folder: TemporaryFolder;
let store: MemoryEventStore;
let models: ReadModels;
let running: { readonly ending: AbortController; readonly ended: Promise<void> }[];

beforeEach(() => {
  folder = new TemporaryFolder();
  store = logWithHoles();
  models = ReadModels.open({ directory: folder.path, projections: [] });
  running = [];
});

afterEach(async () => {
  jest.restoreAllMocks();
  for (const { ending } of running) ending.abort();
  await Promise.all(running.map(({ ended }) => ended));
  models.close();
  folder.remove();
});

function projector(options: Partial<ProjectorOptions> = {}): Projector {
  return new Projector({ store, directory: folder.path, projections: [tallyProjection()], ...options });
}

function start(keeper: Projector): () => Promise<void> {
  const ending = new AbortController();
  const ended = keeper.run({ signal: ending.signal });
  running.push({ ending, ended });
  return () => {
    ending.abort();
    return ended;
  };
}

async function count(name: string, ...amounts: number[]): Promise<Position> {
  const { position } = await store.append(
    tallyStream(name),
    'any',
    amounts.map((by) => counted(by)),
  );
  return position;
}

function totalOf(name: string): number | undefined {
  const { value } = models.read('tally', (connection) =>
    connection.all<{ total: number }>('SELECT total FROM tallies WHERE name = ?', tallyStream(name)),
  );
  return value[0]?.total;
}

async function stateOf(keeper: Projector): Promise<string | undefined> {
  return (await keeper.status())[0]?.state;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** The log, with another way to tail it. */
function withTail(tail: (after: Position, options?: TailOptions) => AsyncIterable<TailMessage>): EventStore {
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'tail') return tail;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

describe('a running projector', () => {
  it('builds what is missing, then folds what comes, and wakes who waits for it', async () => {
    await count('a', 1);
    const commits: Position[] = [];
    const keeper = projector({
      onCommit: (name, position) => {
        commits.push(position);
        models.committed(name, position);
      },
    });
    start(keeper);
    const position = await count('a', 2);
    expect(await models.waitFor('tally', position, LONG_ENOUGH)).toEqual({ reached: true, position });
    const next = await count('a', 4);
    expect(await models.waitFor('tally', next, LONG_ENOUGH)).toEqual({ reached: true, position: next });
    expect(totalOf('a')).toBe(7);
    expect(commits.at(-1)).toBe(next);
    expect(await stateOf(keeper)).toBe('live');
  });

  it('lets go of everything when its signal is given, also while a new one is to follow', async () => {
    const stop = start(projector());
    await models.waitFor('tally', await count('a', 1), LONG_ENOUGH);
    await stop();
    await count('a', 2);
    await projector().catchUp();
    expect(totalOf('a')).toBe(3);
  });

  it('begins again from its checkpoint when the tail fails, and when it just ends', async () => {
    const failures: Failure[] = [];
    let calls = 0;
    const keeper = projector({
      onFailure: (failure) => failures.push(failure),
      store: withTail(async function* (after, options) {
        calls += 1;
        const call = calls;
        for await (const message of store.tail(after, options)) {
          // The first call is the build of the missing generation, the second brings that to the head.
          if (call === 3 && message.kind === 'events') throw new Error('the connection broke');
          yield message;
          if (call === 4 && message.kind === 'events') return;
        }
      }),
    });
    await count('a', 1);
    start(keeper);
    await until(async () => (await stateOf(keeper)) === 'live');
    const position = await count('a', 2);
    await models.waitFor('tally', position, LONG_ENOUGH);
    const next = await count('a', 4);
    await models.waitFor('tally', next, LONG_ENOUGH);
    await until(async () => (await stateOf(keeper)) === 'live');
    expect(totalOf('a')).toBe(7);
    expect(failures.map(({ error }) => (error as Error).message)).toEqual([
      'the connection broke',
      'The tail of the log ended.',
    ]);
    expect(failures.every(({ readModel, retryInMs }) => readModel === null && retryInMs > 0)).toBe(true);
  });

  it('goes on with the other read models when one fails, and with that one later', async () => {
    const other = { ...tallyProjection(), name: 'other' };
    const failures: Failure[] = [];
    const keeper = projector({
      projections: [tallyProjection(), other],
      onFailure: (failure) => failures.push(failure),
    });
    await keeper.catchUp();
    start(keeper);
    await until(async () => (await keeper.status()).every(({ state }) => state === 'live'));
    const commit = jest.spyOn(GenerationWriter.prototype, 'commit').mockImplementationOnce(() => {
      throw new Error('disk full');
    });
    const position = await count('a', 1);
    await models.waitFor('other', position, LONG_ENOUGH);
    await models.waitFor('tally', position, LONG_ENOUGH);
    commit.mockRestore();
    expect(failures).toMatchObject([{ readModel: 'tally', error: { message: 'disk full' } }]);
    expect(totalOf('a')).toBe(1);
  });

  it('goes on with the new generation when it was rebuilt meanwhile, and readers see no gap', async () => {
    await count('a', 1);
    const keeper = projector();
    start(keeper);
    await models.waitFor('tally', await count('a', 2), LONG_ENOUGH);
    await keeper.rebuild();
    expect(totalOf('a')).toBe(3);
    const position = await count('a', 4);
    await models.waitFor('tally', position, LONG_ENOUGH);
    expect(totalOf('a')).toBe(7);
    expect((await keeper.status())[0]).toMatchObject({ generation: 2, previousGeneration: 1 });
  });

  it('builds a new version beside the others that it follows', async () => {
    const other = { ...tallyProjection(), name: 'other' };
    await projector({ projections: [tallyProjection(), other] }).catchUp();
    const keeper = projector({ projections: [tallyProjection({ version: 2 }), other] });
    start(keeper);
    const position = await count('a', 5);
    await models.waitFor('other', position, LONG_ENOUGH);
    await models.waitFor('tally', position, LONG_ENOUGH);
    await until(async () => (await keeper.status()).every(({ state }) => state === 'live'));
    expect(totalOf('a')).toBe(10);
  });

  it('joins one that was behind with those at the head', async () => {
    const other = { ...tallyProjection(), name: 'other' };
    await count('a', 1);
    await projector().catchUp();
    await count('a', 2);
    await projector({ projections: [other] }).catchUp();
    const tails = jest.spyOn(store, 'tail');
    const keeper = projector({ projections: [tallyProjection(), other] });
    start(keeper);
    await until(async () => (await keeper.status()).every(({ state }) => state === 'live'));
    const position = await count('a', 4);
    await models.waitFor('tally', position, LONG_ENOUGH);
    await models.waitFor('other', position, LONG_ENOUGH);
    expect(totalOf('a')).toBe(7);
    expect(tails.mock.calls.length).toBeLessThanOrEqual(4);
  });
});

describe('two projectors of one folder', () => {
  it('take turns: the second catches up only once the first has ended', async () => {
    const first = projector();
    const second = projector();
    const stop = start(first);
    await models.waitFor('tally', await count('a', 1), LONG_ENOUGH);
    await expect(second.catchUp()).rejects.toThrow('Another projector keeps the read model tally');
    expect(await stateOf(second)).toBe('elsewhere');
    start(second);
    await stop();
    const position = await count('a', 2);
    await models.waitFor('tally', position, LONG_ENOUGH);
    expect(totalOf('a')).toBe(3);
    await until(async () => (await stateOf(second)) === 'live');
  });
});
