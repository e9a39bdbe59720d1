import type { MemoryEventStore } from '@kp/event-store/memory';
import { Projector, ReadModels } from './index';
import { counted, logWithHoles, tallyProjection, tallyStream, TemporaryFolder, type Faults } from './testing/tally';

const POISON = 666;

let folder: TemporaryFolder;
let store: MemoryEventStore;

beforeEach(() => {
  folder = new TemporaryFolder();
  store = logWithHoles();
});

afterEach(() => {
  folder.remove();
});

function projector(faults: Faults = { throwsOn: POISON }): Projector {
  return new Projector({ store, directory: folder.path, projections: [tallyProjection({ faults })] });
}

async function count(name: string, ...amounts: number[]): Promise<void> {
  await store.append(
    tallyStream(name),
    'any',
    amounts.map((by) => counted(by)),
  );
}

function rows(): { totals: Record<string, number>; entries: number[] } {
  const models = ReadModels.open({ directory: folder.path, projections: [] });
  const { value } = models.read('tally', (connection) => ({
    totals: Object.fromEntries(
      connection
        .all<{ name: string; total: number }>('SELECT name, total FROM tallies')
        .map(({ name, total }) => [name, total]),
    ),
    entries: connection.all<{ by: number }>('SELECT by FROM entries ORDER BY position').map(({ by }) => by),
  }));
  models.close();
  return value;
}

describe('an event that cannot be folded', () => {
  it('leaves no trace in the rows, and parks itself and what follows in its stream, while others go on', async () => {
    await count('a', 1);
    await count('a', POISON);
    await count('b', 10);
    await count('a', 2);
    await count('b', 20);
    await projector().catchUp();
    expect(rows()).toEqual({ totals: { 'tally-a': 1, 'tally-b': 30 }, entries: [1, 10, 20] });
    expect(projector().parked()).toMatchObject([
      { key: 'tally-a', readModel: 'tally', reason: 'RangeError: cannot count 666', type: 'tally.counted' },
      { key: 'tally-a', reason: null },
    ]);
    const [status] = await projector().status();
    expect(status).toMatchObject({ parkedKeys: 1, parkedEvents: 2 });
    expect(status?.advice).toMatch(/retry/);
  });

  it('keeps later batches of its stream waiting too, also after a restart', async () => {
    await count('a', POISON);
    await projector().catchUp();
    await count('a', 2);
    await projector().catchUp();
    expect(projector().parked('tally')).toHaveLength(2);
    expect(rows().totals).toEqual({});
  });

  it('is folded in order by a retry with a program that can, and nothing is parked any more', async () => {
    await count('a', 1, POISON, 2);
    await projector().catchUp();
    await count('a', 3);
    await projector().catchUp();
    const corrected = projector({});
    expect(await corrected.retry('tally', 'tally-a')).toEqual({ key: 'tally-a', folded: 3, parked: 0, reason: null });
    expect(corrected.parked()).toEqual([]);
    expect(rows().totals).toEqual({ 'tally-a': 1 + POISON + 2 + 3 });
    await count('a', 4);
    await corrected.catchUp();
    expect((await corrected.verify())[0]).toMatchObject({ equal: true });
  });

  it('stays parked when the retry fails again, and says why', async () => {
    await count('a', POISON, 2);
    await projector().catchUp();
    const result = await projector().retry('tally', 'tally-a');
    expect(result).toEqual({ key: 'tally-a', folded: 0, parked: 2, reason: 'RangeError: cannot count 666' });
    expect(
      projector()
        .parked()
        .map(({ reason }) => reason),
    ).toEqual(['RangeError: cannot count 666', null]);
  });

  it('is found when only its row does not fit the table, by folding again with care', async () => {
    await count('a', 1);
    await count('b', 0.5);
    await count('b', 7);
    await count('a', 2);
    await projector().catchUp();
    await count('c', 3, 0.25);
    await projector().catchUp();
    expect(rows()).toEqual({ totals: { 'tally-a': 3, 'tally-c': 3 }, entries: [1, 2, 3] });
    expect(
      projector()
        .parked()
        .map(({ key, reason }) => [key, reason]),
    ).toEqual([
      ['tally-b', 'UnfitRow: Column total of table tallies cannot hold the number 0.5.'],
      ['tally-b', null],
      ['tally-c', 'UnfitRow: Column total of table tallies cannot hold the number 3.25.'],
    ]);
  });

  it('is parked under the key that the projection names', async () => {
    const projection = { ...tallyProjection({ faults: { throwsOn: POISON } }), keyOf: () => 'everything' };
    const keeper = new Projector({ store, directory: folder.path, projections: [projection] });
    await count('a', 1, POISON);
    await count('b', 2);
    await keeper.catchUp();
    expect(keeper.parked().map(({ key, stream }) => [key, stream])).toEqual([
      ['everything', 'tally-a'],
      ['everything', 'tally-b'],
    ]);
  });

  it('that cannot even be decoded is parked by its stream', async () => {
    await count('a', 1);
    await count('b', 2);
    const decoding = store.tail.bind(store);
    jest.spyOn(store, 'tail').mockImplementation(async function* (after, options) {
      for await (const message of decoding(after, options)) {
        if (message.kind === 'caught-up') yield message;
        else {
          const events = message.events.map((event) =>
            event.stream === tallyStream('a')
              ? Object.defineProperty({ ...event }, 'type', {
                  get: () => {
                    throw new SyntaxError('Unexpected end of JSON input');
                  },
                })
              : event,
          );
          yield { kind: 'events', events };
        }
      }
    });
    await projector().catchUp();
    expect(projector().parked()).toMatchObject([{ key: 'tally-a', type: 'undecodable', stream: 'tally-a' }]);
    expect(rows().totals).toEqual({ 'tally-b': 2 });
  });
});
