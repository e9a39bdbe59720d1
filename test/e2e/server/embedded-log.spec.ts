import Database from 'better-sqlite3';
import { join } from 'node:path';
import { runServerToItsEnd } from './running-server';
import { makeTradingWorld } from './trading-world';

describe('a server whose log lies in its folder', () => {
  it('given a folder that a newer version has written, then an older one refuses it', async () => {
    const newer = await makeTradingWorld();
    const log = new Database(join(newer.data, 'log.sqlite'));
    log.pragma('user_version = 999');
    log.close();
    const { code, log: lines } = await runServerToItsEnd(newer.data);
    newer.remove();

    expect(code).toBe(6);
    expect(lines.at(-1)).toMatchObject({ level: 60, reason: 'newer-version' });
  }, 30_000);
});
