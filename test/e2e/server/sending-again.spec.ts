import { ApiClient, type Answered } from './api-client';
import { runServerToItsEnd, startServer, type RunningServer } from './running-server';
import { certificate, makeTradingWorld, type TradingWorld } from './trading-world';

describe('sending a command again, and what a server survives', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;

  async function start(): Promise<void> {
    server = await startServer(world.data);
    api = new ApiClient(server.url);
  }

  beforeAll(async () => {
    world = await makeTradingWorld();
    await start();
  }, 30_000);

  afterAll(async () => {
    await server.stop();
    world.remove();
  });

  const issue = (number: string, key: string, changes: object = {}): Promise<Answered> =>
    api.post('/v1/certificates', certificate(number, changes), { token: world.tokens.exporterOfZa, key });

  it('given the same key and body, then the receipt is the very same, also after others wrote and after a restart', async () => {
    const first = await issue('ZA0000001', 'key-1');
    await api.post(
      '/v1/certificates/ZA0000001/validation',
      { seals: [{ container: 'C-1', seal: 'S-1' }] },
      { token: world.tokens.exporterOfZa, ifMatch: '"v0"' },
    );
    const second = await issue('ZA0000001', 'key-1');
    expect(await server.stop()).toBe(0);
    await start();
    const third = await issue('ZA0000001', 'key-1');

    expect(first.status).toBe(201);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    for (const again of [second, third]) {
      expect(again.status).toBe(201);
      expect(again.headers.get('idempotent-replayed')).toBe('true');
      expect(again.text).toBe(first.text);
      for (const name of ['etag', 'ledger-position', 'location']) {
        expect(again.headers.get(name)).toBe(first.headers.get(name));
      }
    }
  }, 30_000);

  it('given the same key fifty times at once, then there is one event and fifty equal receipts', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => issue('ZA0000002', 'key-2')));

    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
    const { body } = await api.get('/v1/certificates/ZA0000002/history', world.tokens.auditor);
    expect(body.items).toHaveLength(1);
  });

  it('given the same key with another body, then it is refused; another sender may use the key', async () => {
    await issue('ZA0000003', 'key-3');

    expect((await issue('ZA0000003', 'key-3', { parcels: 4 })).body).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    const other = await api.post('/v1/certificates', certificate('EU0000001', { issuer: 'EU', destination: 'ZA' }), {
      token: world.tokens.exporterOfEu,
      key: 'key-3',
    });
    expect(other.status).toBe(201);
  });

  it('given a command that was refused, then its key is still free', async () => {
    expect((await issue('ZA0000004', 'key-4', { destination: 'XX' })).status).toBe(409);
    expect((await issue('ZA0000004', 'key-4')).status).toBe(201);
  });

  it('given a crash during writes, then nothing that was acknowledged is lost', async () => {
    const acknowledged = new Map<string, string>();
    let next = 10_000;
    /** Issues certificates until the connection breaks; whether the last one was recorded, its key will tell. */
    const writer = async (): Promise<void> => {
      for (;;) {
        next += 1;
        const number = `ZA${String(next).padStart(7, '0')}`;
        const answer = await issue(number, `key-${number}`).catch(() => undefined);
        if (answer === undefined) return;
        expect(answer.status).toBe(201);
        acknowledged.set(number, answer.text);
      }
    };
    const writers = Array.from({ length: 8 }, writer);
    while (acknowledged.size < 100) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.kill();
    await Promise.all(writers);
    await start();

    expect(acknowledged.size).toBeGreaterThanOrEqual(100);
    for (const [number, receipt] of acknowledged) {
      const again = await issue(number, `key-${number}`);
      expect(again.headers.get('idempotent-replayed')).toBe('true');
      expect(again.text).toBe(receipt);
    }
  }, 30_000);

  it('given a second process on the folder, then it is refused and says who has it', async () => {
    const { code, log } = await runServerToItsEnd(world.data);

    expect(code).toBe(5);
    expect(log.at(-1)).toMatchObject({ level: 60, reason: 'in-use' });
    expect(log.at(-1)?.msg).toMatch(/in use by process \d+/);
    expect((await api.get('/health/live')).status).toBe(200);
  }, 30_000);

  it('given a variable that is wrong, then the process says which and how to mend it', async () => {
    const { code, log } = await runServerToItsEnd(world.data, { KPL_PORT: 'http' });

    expect(code).toBe(2);
    expect(log.map(({ msg }) => msg)).toEqual([
      'KPL_PORT is "http". Give a port from 1 to 65535, or 0 for any free one.',
    ]);
  }, 30_000);
});
