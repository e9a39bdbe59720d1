import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { TIGHT_FOLDERS } from '../tight-folder';
import { itemsOf, kpl, startKpl } from './run-kpl';
import { issue, ndjson, PLACES, Scratch, WORLD } from './world';

jest.setTimeout(60_000);

describe('a data folder that cannot be used', () => {
  const scratch = new Scratch();
  const whole = scratch.at('whole');

  beforeAll(async () => {
    await kpl(['import', '-', '--data', whole], { input: ndjson(WORLD) });
  });
  afterAll(() => {
    scratch.remove();
  });

  /** A copy of the folder whose log was changed from outside. */
  function changed(name: string, sql: string): string {
    const data = scratch.at(name);
    cpSync(whole, data, { recursive: true });
    const database = new Database(join(data, 'log.sqlite'));
    database.exec(sql);
    database.close();
    return data;
  }

  it('given a folder without a ledger, ends with 6 and says how to fill one', async () => {
    for (const verb of [['log'], ['show', 'ZA'], ['projections', 'status'], ['token', '--role', 'auditor']]) {
      const { code, stderr } = await kpl([...verb, '--data', scratch.at('nix')]);
      expect([code, stderr]).toEqual([6, expect.stringContaining(`There is no ledger in ${scratch.at('nix')}`)]);
    }
  });

  it('given the id of a line for another thing as well, rejects the second', async () => {
    const lines = [...PLACES, issue(1), { ...issue(2), id: 'issue-1' }];
    const run = await kpl(['import', '-', '--data', scratch.at('ids'), '--ndjson'], { input: ndjson(lines) });
    expect(itemsOf(run).at(-1)).toMatchObject({ result: 'rejected', code: 'idempotency-key-reused' });
    expect(run.code).toBe(20);
  });

  it('given a folder that a server serves, refuses to write with 5', async () => {
    const data = scratch.at('served');
    await kpl(['import', '-', '--data', data], { input: ndjson(PLACES) });
    const server = startKpl(['serve', '--data', data, '--port', '0']);
    await new Promise((resolve) => {
      server.process.stderr!.on('data', (piece: Buffer) => {
        if (piece.toString().includes('"url":')) resolve(undefined);
      });
    });
    expect((await kpl(['import', '-', '--data', data], { input: ndjson(PLACES) })).code).toBe(5);
    server.process.kill('SIGTERM');
    expect((await server.end).code).toBe(0);
  });

  it('given a folder that another process writes to, refuses to write with 5 and still reads', async () => {
    const data = scratch.at('shared');
    const owner = startKpl(['import', '-', '--data', data, '--ndjson']);
    owner.process.stdin!.write(ndjson([...PLACES, ...Array.from({ length: 300 }, (_, index) => issue(index))]));
    await new Promise((resolve) => owner.process.stdout!.once('data', resolve));
    const second = await kpl(['import', '-', '--data', data], { input: ndjson(PLACES) });
    expect([second.code, second.stdout]).toEqual([5, '']);
    expect(second.stderr).toContain(`in use by process ${String(owner.process.pid)}`);
    expect((await kpl(['show', 'ZA', '--data', data])).code).toBe(0);
    const dry = await kpl(['import', '-', '--dry-run', '--data', data, '--ndjson'], { input: ndjson(PLACES) });
    expect(itemsOf(dry).map(({ result }) => result)).toEqual(PLACES.map(() => 'duplicate'));
    owner.process.stdin!.end();
    expect((await owner.end).code).toBe(0);
  });

  it('given a folder of a newer version, ends with 6, and tells to run that', async () => {
    const data = changed('newer', 'PRAGMA user_version = 999');
    for (const verb of [['log'], ['import', '-']]) {
      const { code, stderr } = await kpl([...verb, '--data', data], { input: ndjson(PLACES) });
      expect([code, stderr]).toEqual([6, expect.stringContaining('newer version')]);
    }
  });

  it('given a file in the place of the log that is no log, ends with 6 and leaves it as it is', async () => {
    const data = scratch.at('other');
    mkdirSync(data);
    scratch.file('other/log.sqlite', 'This is a letter, not a database.'.repeat(100));
    const { code, stderr } = await kpl(['import', '-', '--data', data], { input: ndjson(PLACES) });
    expect([code, stderr]).toEqual([6, expect.stringContaining('rule:')]);
  });

  it.each(TIGHT_FOLDERS)(
    'given %s that fills up, keeps what it acknowledged, tells the last line done, and ends with 6',
    async (_, tighten) => {
      const { data, env, release } = tighten(scratch.path);
      try {
        const lines = [...PLACES, ...Array.from({ length: 3_000 }, (_value, index) => issue(index))];
        const run = await kpl(['import', '-', '--data', data, '--ndjson'], { env, input: ndjson(lines) });
        const told = itemsOf(run);
        expect(run.code).toBe(6);
        expect(told.length).toBeGreaterThan(PLACES.length);
        expect(told.length).toBeLessThan(lines.length);
        expect(new Set(told.map(({ result }) => result))).toEqual(new Set(['recorded']));
        expect(run.stderr).toContain('There is no space left');
        expect(run.stderr).toContain(`The last line done is ${String(told.length)}.`);
        const kept = await kpl(['export', '--data', data]);
        expect(itemsOf(kept).length).toBeGreaterThanOrEqual(told.length);
      } finally {
        release();
      }
    },
  );
});
