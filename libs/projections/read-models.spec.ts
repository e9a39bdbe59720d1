import type { Position } from '@kp/kernel';
import { Projector, ReadModels } from './index';
import { counted, logWithHoles, tallyProjection, tallyStream, TemporaryFolder } from './testing/tally';

const folder = new TemporaryFolder();
const store = logWithHoles();
const models = ReadModels.open({ directory: folder.path, projections: [tallyProjection()] });

afterAll(() => {
  models.close();
  folder.remove();
});

describe('waiting for a read model', () => {
  it('ends when time is up, and tells how far it has come', async () => {
    expect(await models.waitFor('tally', 1 as Position, { timeoutMs: 30 })).toEqual({ reached: false, position: 0 });
  });

  it('ends when the signal is given', async () => {
    const ending = new AbortController();
    const waiting = models.waitFor('tally', 1 as Position, { timeoutMs: 60_000, signal: ending.signal });
    ending.abort();
    expect(await waiting).toEqual({ reached: false, position: 0 });
  });

  it('ends at once when it has come further already, and otherwise when it is folded, told or not', async () => {
    const waiting = models.waitFor('tally', 1 as Position, { timeoutMs: 60_000 });
    const { position } = await store.append(tallyStream('a'), 'any', [counted(1)]);
    await new Projector({ store, directory: folder.path, projections: [tallyProjection()] }).catchUp();
    expect(await waiting).toEqual({ reached: true, position });
    expect(await models.waitFor('tally', position, { timeoutMs: 0 })).toEqual({ reached: true, position });
  });
});

describe('a consistent read', () => {
  it('tells at which position it answers, also when queries are asked within one another', () => {
    const outer = models.read('tally', () => models.read('tally', (_, checkpoint) => checkpoint));
    expect(outer.value.value).toBe(outer.position);
  });

  it('cannot write', () => {
    expect(() => models.read('tally', (connection) => connection.all('DELETE FROM tallies RETURNING name'))).toThrow(
      'readonly',
    );
  });
});
