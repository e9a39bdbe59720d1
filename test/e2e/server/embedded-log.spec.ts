import Database from 'better-sqlite3';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TIGHT_FOLDERS } from '../tight-folder';
import { ApiClient, type Answered } from './api-client';
import { runServerToItsEnd, startServer } from './running-server';
import { certificate, makeTradingWorld } from './trading-world';

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

  it.each(TIGHT_FOLDERS)(
    'given %s that fills up, then commands are refused with the cure, what was acknowledged stays, and with room it goes on',
    async (_, tighten) => {
      const scratch = mkdtempSync(join(tmpdir(), 'kp-ledger-tight-'));
      const world = await makeTradingWorld();
      const { data, env, makeRoom, release } = tighten(scratch);
      cpSync(world.data, data, { recursive: true });
      const server = await startServer(data, env);
      const api = new ApiClient(server.url);
      const issue = (index: number): Promise<Answered> => {
        const number = `ZA${String(index).padStart(7, '0')}`;
        return api.post('/v1/certificates', certificate(number), { token: world.tokens.exporterOfZa, key: number });
      };
      let taken = 0;
      let refused: Answered | undefined;
      while (refused === undefined && taken < 5_000) {
        const answer = await issue(taken + 1);
        if (answer.status === 201) taken += 1;
        else refused = answer;
      }

      expect(taken).toBeGreaterThan(5);
      expect(refused?.body).toMatchObject({ code: 'disk-full', retryable: true });
      expect(refused?.body['cure']).toMatch(/\w.*\./);
      expect((await api.get('/health/live')).status).toBe(200);
      const again = await issue(taken);
      expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
      makeRoom?.();
      const after = await issue(taken + 1);
      expect(after.status).toBe(makeRoom === undefined ? refused?.status : 201);
      expect(await server.stop()).toBe(0);
      release();
      world.remove();
      rmSync(scratch, { recursive: true, force: true });
    },
    60_000,
  );
});
