import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { documentOf, itemsOf, kpl } from './run-kpl';
import { ndjson, numberOf, Scratch, WORLD, type Line } from './world';

jest.setTimeout(60_000);

/** Changes rows in the file of a read model behind the back of the product. */
function tamper(data: string, readModel: string, sql: string): void {
  const folder = join(data, 'read-models');
  const file = readdirSync(folder).find((name) => name.startsWith(`${readModel}.`) && name.endsWith('.sqlite'));
  const database = new Database(join(folder, file!));
  expect(database.prepare(sql).run().changes).toBe(1);
  database.close();
}

describe('replays and read models', () => {
  const scratch = new Scratch();
  const data = scratch.at('data');
  const run = (...parameters: readonly string[]): ReturnType<typeof kpl> => kpl([...parameters, '--data', data]);

  beforeAll(async () => {
    await kpl(['import', '-', '--data', data], { input: ndjson(WORLD) });
  });
  afterAll(() => {
    scratch.remove();
  });

  it('given read models that were never built, tells so, and refuses to call them verified', async () => {
    const status = await run('projections', 'status', '--ndjson');
    expect(new Set(itemsOf(status).map(({ state }) => state))).toEqual(new Set(['absent']));
    expect((await run('projections', 'verify')).code).toBe(1);
  });

  it('given a certificate, tells what each event changed, and that the read model says the same', async () => {
    const replay = await run('replay', numberOf(1), '--json');
    const { equal, steps } = documentOf(replay);
    expect([replay.code, equal]).toEqual([0, true]);
    expect(steps).toMatchObject([
      {
        type: 'certificate.issued',
        changes: expect.arrayContaining([{ path: 'status', before: 'unknown', after: 'issued' }]) as unknown,
      },
      {
        type: 'certificate.validated',
        changes: expect.arrayContaining([{ path: 'seals.0.seal', after: 'S-1' }]) as unknown,
      },
      { type: 'certificate.dispatched' },
      {
        type: 'certificate.import-confirmed',
        changes: expect.arrayContaining([{ path: 'outcome', after: 0 }]) as unknown,
      },
    ]);
  });

  it.each(['ZA', 'CI-production-2004-H1-all', numberOf(2), numberOf(3)])('given %s, finds it equal', async (id) => {
    expect(documentOf(await run('replay', id, '--json'))).toMatchObject({ equal: true, differences: [] });
  });

  it('given --all, folds every certificate again and finds nothing', async () => {
    const replay = await run('replay', '--all', '--json');
    expect(replay.code).toBe(0);
    expect(documentOf(replay)).toMatchObject({ items: [], compared: 3, different: 0, missing: 0 });
    expect(replay.stderr).toContain('3 equal, 0 different, 0 missing');
  });

  it('given read models that are up to date, tells so and verifies them', async () => {
    const [status, verify] = await Promise.all([
      run('projections', 'status', '--ndjson'),
      run('projections', 'verify', '--ndjson'),
    ]);
    const head = itemsOf(await run('export')).at(-1)?.['position'];
    expect(itemsOf(status).map(({ checkpoint }) => checkpoint)).toEqual(itemsOf(status).map(() => head));
    expect(itemsOf(verify).map(({ result }) => result)).toEqual(itemsOf(verify).map(() => 'equal'));
    expect([status.code, verify.code]).toEqual([0, 0]);
  });

  it('given a thing that the ledger does not know, ends with 3', async () => {
    expect((await run('replay', 'ZA99999999')).code).toBe(3);
  });

  describe('given a read model whose rows somebody changed', () => {
    beforeAll(() => {
      tamper(data, 'certificates', `UPDATE certificates SET parcels = 4 WHERE number = '${numberOf(1)}'`);
      tamper(data, 'certificates', `DELETE FROM certificates WHERE number = '${numberOf(3)}'`);
    });

    it('the replay of that certificate tells the value and ends with 14', async () => {
      const replay = await run('replay', numberOf(1), '--json');
      expect(replay.code).toBe(14);
      expect(documentOf(replay)).toMatchObject({
        equal: false,
        differences: [{ path: 'content.parcels', replay: 3, readModel: 4 }],
      });
    });

    it('the replay of a certificate that it lacks ends with 14', async () => {
      expect((await run('replay', numberOf(3))).code).toBe(14);
    });

    it('the replay of all finds both and ends with 14', async () => {
      const replay = await run('replay', '--all', '--json');
      expect(replay.code).toBe(14);
      const { items, different, missing } = documentOf(replay);
      expect((items as readonly Line[]).map(({ number, field }) => [number, field])).toEqual([
        [numberOf(1), 'content.parcels'],
        [numberOf(3), 'firstPosition'],
      ]);
      expect([different, missing]).toEqual([1, 1]);
    });

    it('verification ends with 14, a rebuild mends it, and then all is equal again', async () => {
      const verify = await run('projections', 'verify', 'certificates', '--ndjson');
      expect([verify.code, itemsOf(verify)]).toEqual([14, [expect.objectContaining({ result: 'DIFFERENT' })]]);
      const rebuild = await run('projections', 'rebuild', 'certificates', '--ndjson');
      expect([rebuild.code, itemsOf(rebuild)]).toEqual([0, [expect.objectContaining({ name: 'certificates' })]]);
      expect((await run('projections', 'verify')).code).toBe(0);
      expect((await run('replay', '--all')).code).toBe(0);
    });
  });
});
