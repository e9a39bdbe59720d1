import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken, openLedgerKeys, type LedgerKeys } from '@kp/identity';
import { instantOf } from '@kp/kernel';
import { ApiClient } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { makeTradingWorld, type TradingWorld } from './trading-world';

const clock = { now: () => instantOf(Date.now()) };

describe('a server whose tokens another issuer signs', () => {
  let world: TradingWorld;
  let folder: string;
  let keys: LedgerKeys;
  let issuer: Server;
  let server: RunningServer;
  let api: ApiClient;

  beforeAll(async () => {
    world = await makeTradingWorld();
    folder = mkdtempSync(join(tmpdir(), 'kp-ledger-issuer-'));
    keys = await openLedgerKeys(folder, clock);
    issuer = createServer((_, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(keys.publicKeys));
    }).listen(0, '127.0.0.1');
    await once(issuer, 'listening');
    const { port } = issuer.address() as AddressInfo;
    server = await startServer(world.data, {
      KPL_JWKS_URL: `http://127.0.0.1:${String(port)}/keys`,
      KPL_ISSUER: 'https://id.example',
      KPL_AUDIENCE: 'the-ledger',
    });
    api = new ApiClient(server.url);
  }, 30_000);

  afterAll(async () => {
    await server.stop();
    issuer.close();
    world.remove();
    rmSync(folder, { recursive: true });
  });

  const tokenFor = (audience: string): Promise<string> =>
    issueToken(
      keys,
      { actor: { id: 'somebody', roles: ['auditor'] }, issuer: 'https://id.example', audience, lifetime: 60 },
      clock,
    );

  it('given a token of that issuer, then its bearer is believed', async () => {
    const { body } = await api.get('/v1/tokens/self', await tokenFor('the-ledger'));

    expect(body).toMatchObject({ id: 'somebody', roles: ['auditor'] });
  });

  it('given a token for another audience, or of the ledger itself, then it is refused', async () => {
    expect((await api.get('/v1/tokens/self', await tokenFor('another'))).body).toMatchObject({
      status: 401,
      detail: expect.stringContaining('(wrong-audience)') as string,
    });
    expect((await api.get('/v1/tokens/self', world.tokens.chair)).status).toBe(401);
  });

  it('given another issuer, then the ledger still publishes its own key, which signs what it sends out', async () => {
    expect((await api.get('/.well-known/jwks.json')).body['keys']).toHaveLength(1);
  });
});
