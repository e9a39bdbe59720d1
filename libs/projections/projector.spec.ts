import { readdirSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Position } from '@kp/kernel';
import type { MemoryEventStore } from '@kp/event-store/memory';
import { Projector, ReadModels, type Projection } from './index';
import { counted, logWithHoles, tallyProjection, tallyStream, TemporaryFolder } from './testing/tally';

interface TallyRow {
  readonly name: string;
  readonly total: number;
  readonly events: number;
}

let folder: TemporaryFolder;
let store: MemoryEventStore;

beforeEach(() => {
  folder = new TemporaryFolder();
  store = logWithHoles();
});

afterEach(() => {
  folder.remove();
});

function projector(...projections: Projection[]): Projector {
  return new Projector({
    store,
    directory: folder.path,
    projections: projections.length > 0 ? projections : [tallyProjection()],
  });
}

function readModels(): ReadModels {
  return ReadModels.open({ directory: folder.path, projections: [] });
}

function totals(models: ReadModels): Record<string, number> {
  const { value } = models.read('tally', (connection) =>
    connection.all<TallyRow>('SELECT name, total, events FROM tallies ORDER BY name'),
  );
  return Object.fromEntries(value.map(({ name, total }) => [name, total]));
}

async function count(name: string, ...amounts: number[]): Promise<Position> {
  const { position } = await store.append(
    tallyStream(name),
    'any',
    amounts.map((by) => counted(by)),
  );
  return position;
}

describe('catching up', () => {
  it('folds an empty log into empty tables at the beginning', async () => {
    await projector().catchUp();
    const models = readModels();
    expect(totals(models)).toEqual({});
    expect(models.checkpointOf('tally')).toBe(0);
    models.close();
  });

  it('folds what the log holds, then only what came since', async () => {
    await count('a', 1, 2);
    await count('b', 10);
    await projector().catchUp();
    const position = await count('a', 4);
    await projector().catchUp();
    const models = readModels();
    expect(totals(models)).toEqual({ 'tally-a': 7, 'tally-b': 10 });
    expect(models.checkpointOf('tally')).toBe(position);
    models.close();
  });

  it('stops at the position asked for, within a batch', async () => {
    await count('a', 1);
    const middle = await count('a', 2);
    await count('a', 4);
    await projector().catchUp({ upTo: middle });
    const models = readModels();
    expect(totals(models)).toEqual({ 'tally-a': 3 });
    expect(models.checkpointOf('tally')).toBe(middle);
    models.close();
  });

  it('moves its checkpoint past events that it does not handle, without decoding them', async () => {
    const { position } = await store.append(tallyStream('a'), 'any', [
      { ...counted(1), type: 'tally.unheard-of', data: { by: 1 } },
    ]);
    const decoded = jest.spyOn(JSON, 'parse');
    await projector().catchUp();
    expect(decoded.mock.calls.filter(([text]) => text.includes('"by"'))).toEqual([]);
    decoded.mockRestore();
    const models = readModels();
    expect(models.checkpointOf('tally')).toBe(position);
    models.close();
  });

  it('tells how far it is', async () => {
    const head = await count('a', 1, 2, 3);
    const heard: number[] = [];
    await projector().catchUp({ onProgress: ({ position }) => heard.push(position) });
    expect(heard.at(-1)).toBe(head);
  });
});

describe('generations', () => {
  it('are switched for open readers by a rebuild, and the one before is kept', async () => {
    await count('a', 1);
    const keeper = projector();
    await keeper.catchUp();
    const models = readModels();
    expect(totals(models)).toEqual({ 'tally-a': 1 });
    await count('a', 2);
    await keeper.rebuild();
    expect(totals(models)).toEqual({ 'tally-a': 3 });
    await keeper.rebuild();
    const [status] = await keeper.status();
    expect(status).toMatchObject({ generation: 3, previousGeneration: 2, state: 'idle' });
    models.close();
    const files = readdirSync(folder.path).filter((file) => file.endsWith('.sqlite'));
    expect(files.sort()).toEqual(['tally.v1.g2.sqlite', 'tally.v1.g3.sqlite']);
  });

  it('of a new version are built beside the old one and go live when they are complete', async () => {
    await count('a', 1, 2);
    await projector().catchUp();
    const models = readModels();
    const duringTheBuild: Record<string, number>[] = [];
    await projector(tallyProjection({ version: 2 })).catchUp({
      onProgress: () => {
        duringTheBuild.push(totals(models));
      },
    });
    expect(duringTheBuild[0]).toEqual({ 'tally-a': 3 });
    expect(totals(models)).toEqual({ 'tally-a': 6 });
    models.close();
  });

  it('of an older version come back when the older program does, and catch up', async () => {
    await count('a', 1);
    await projector().catchUp();
    await projector(tallyProjection({ version: 2 })).catchUp();
    await count('a', 10);
    await projector().catchUp();
    const models = readModels();
    expect(totals(models)).toEqual({ 'tally-a': 11 });
    expect(readdirSync(folder.path)).toContain('tally.v1.g1.sqlite');
    models.close();
  });

  it('of another version than a reader knows are not read by it', async () => {
    await projector(tallyProjection({ version: 2 })).catchUp();
    const models = ReadModels.open({ directory: folder.path, projections: [tallyProjection({ version: 3 })] });
    expect(() => totals(models)).toThrow('is being built in the version that this program reads');
    expect(models.checkpointOf('tally')).toBe(0);
    models.close();
  });

  it('can be rolled back to the one before', async () => {
    await count('a', 1);
    const keeper = projector();
    await keeper.catchUp();
    await keeper.rebuild();
    keeper.rollBack('tally');
    expect((await keeper.status())[0]).toMatchObject({ generation: 1, previousGeneration: 2 });
  });

  it('come back when their files are deleted', async () => {
    await count('a', 1);
    await projector().catchUp();
    rmSync(`${folder.path}/tally.v1.g1.sqlite`);
    const models = readModels();
    expect(() => totals(models)).toThrow('has not been built yet');
    await projector().catchUp();
    expect(totals(models)).toEqual({ 'tally-a': 1 });
    models.close();
  });
});

describe('verifying', () => {
  it('finds that live tables equal a fresh fold, up to their own checkpoint', async () => {
    const checkpoint = await count('a', 1, 2);
    const keeper = projector();
    await keeper.catchUp();
    await count('a', 3);
    const [verification] = await keeper.verify();
    expect(verification).toMatchObject({ name: 'tally', equal: true, position: checkpoint, events: 2 });
    expect(verification?.digest).toBe(verification?.refolded);
    expect(readdirSync(folder.path).filter((file) => file.includes('scratch'))).toEqual([]);
  });

  it('finds a row that was changed behind its back', async () => {
    await count('a', 1, 2);
    const keeper = projector();
    await keeper.catchUp();
    const database = new Database(`${folder.path}/tally.v1.g1.sqlite`);
    database.exec('UPDATE tallies SET total = 4');
    database.close();
    expect((await keeper.verify())[0]).toMatchObject({ equal: false });
  });
});
