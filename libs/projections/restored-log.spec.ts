import { Projector } from './index';
import { counted, logWithHoles, tallyProjection, tallyStream, TemporaryFolder } from './testing/tally';
import type { MemoryEventStore } from '@kp/event-store/memory';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder();
});

afterEach(() => {
  folder.remove();
});

function projector(store: MemoryEventStore): Projector {
  return new Projector({ store, directory: folder.path, projections: [tallyProjection()] });
}

/** A log that says it is another one. */
function withId(store: MemoryEventStore, id: string): MemoryEventStore {
  Object.defineProperty(store, 'id', { value: id });
  return store;
}

async function logOf(id: string, ...amounts: number[]): Promise<MemoryEventStore> {
  const store = withId(logWithHoles(), id);
  for (const by of amounts) await store.append(tallyStream('a'), 'any', [counted(by)]);
  return store;
}

describe('read models of a log that was put back from a copy', () => {
  it('are not folded on when the log ends before their checkpoint, and say what to do', async () => {
    await projector(await logOf('the log', 1, 2, 3)).catchUp();
    const copy = await logOf('the log', 1);
    const keeper = projector(copy);
    await expect(keeper.catchUp()).rejects.toThrow('does not belong to this log');
    expect((await keeper.status())[0]).toMatchObject({
      state: 'ahead-of-log',
      advice: expect.stringContaining('rebuild the read model') as unknown,
    });
  });

  it('are not folded on when the log has grown again, but with other events', async () => {
    await projector(await logOf('the log', 1, 2)).catchUp();
    const keeper = projector(await logOf('the log', 1, 7, 8, 9));
    await expect(keeper.catchUp()).rejects.toThrow('does not belong to this log');
    expect((await keeper.status())[0]).toMatchObject({ state: 'ahead-of-log' });
  });

  it('are not folded on with another log', async () => {
    await projector(await logOf('the log', 1)).catchUp();
    const keeper = projector(await logOf('another log', 1, 2));
    await expect(keeper.catchUp()).rejects.toThrow('was built from another log');
    expect((await keeper.status())[0]).toMatchObject({ state: 'other-log' });
  });

  it('are left alone by a running projector until they are rebuilt, and then followed', async () => {
    await projector(await logOf('the log', 1, 2, 3)).catchUp();
    const keeper = projector(await logOf('the log', 5));
    const ending = new AbortController();
    const ended = keeper.run({ signal: ending.signal });
    const until = async (state: string): Promise<void> => {
      while ((await keeper.status())[0]?.state !== state) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    await until('ahead-of-log');
    await keeper.rebuild();
    await until('live');
    ending.abort();
    await ended;
    expect((await keeper.verify())[0]).toMatchObject({ equal: true, events: 1 });
  });
});
