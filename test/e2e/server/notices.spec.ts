import { setTimeout as pause } from 'node:timers/promises';
import { dateOf, instantOf } from '@kp/kernel';
import { ApiClient } from './api-client';
import { dispatchToday } from './dispatch-today';
import { startServer, type RunningServer } from './running-server';
import { certificate, confirmation, makeTradingWorld, type TradingWorld } from './trading-world';

jest.setTimeout(30_000);

describe('notices to the other side, over HTTP', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;

  beforeAll(async () => {
    world = await makeTradingWorld();
    server = await startServer(world.data);
    api = new ApiClient(server.url);
  });

  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    world.remove();
  });

  type Row = Readonly<Record<string, unknown>>;

  async function pulled(query: string, token: string, count: number): Promise<readonly Row[]> {
    for (;;) {
      const { body } = await api.get(`/v1/notices?${query}`, token);
      if ((body.items ?? []).length >= count) return body.items ?? [];
      await pause(10);
    }
  }

  it('given a dispatch, then the importing authority of the destination pulls one notice and acknowledges it', async () => {
    const token = world.tokens.importerOfEu;
    const dispatched = await dispatchToday(api, world.tokens, 'ZA0000001');
    const [notice] = await pulled('participant=EU&state=pending', token, 1);
    expect(notice).toMatchObject({
      notice: 'ZA0000001.2',
      certificate: 'ZA0000001',
      fact: 'certificate.dispatched',
      cause: (dispatched.body['events'] as readonly Row[])[0]?.['id'],
      from: 'ZA',
      to: 'EU',
      role: 'importing-authority',
      state: 'pending',
      attempts: 0,
    });

    const answer = await api.post('/v1/notices/ZA0000001.2/delivery', { outcome: 'delivered' }, { token });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe('/v1/notices/ZA0000001.2');
    const at = `minPosition=${String(answer.body['position'])}`;
    expect((await api.get(`/v1/notices?participant=EU&state=pending&${at}`, token)).body.items).toEqual([]);
    const read = await api.get('/v1/notices/ZA0000001.2', world.tokens.auditor);
    expect(read.body).toMatchObject({
      state: 'delivered',
      deliveries: [{ outcome: 'delivered', by: 'EU', remarks: null }],
    });
    const csv = await api.get(`/v1/notices.csv?participant=EU&${at}`, token);
    expect(csv.text).toContain('ZA0000001.2,ZA0000001,certificate.dispatched,');
    const ndjson = await api.get(`/v1/notices.ndjson?participant=EU&${at}`, token);
    expect(JSON.parse(ndjson.text) as Row).toMatchObject({ notice: 'ZA0000001.2', state: 'delivered' });
  });

  it('given a confirmation that contradicts, then the exporting authority of the issuer is told so, and by whom', async () => {
    await dispatchToday(api, world.tokens, 'ZA0000002');
    const arrivedOn = dateOf(instantOf(Date.now()));
    const seen = confirmation('ZA0000002', 'EU-2', { arrivedOn, carats: '1000.00', lines: undefined });
    expect((await api.post('/v1/import-confirmations', seen, { token: world.tokens.importerOfEu })).status).toBe(201);

    const [notice] = await pulled('participant=ZA&certificate=ZA0000002', world.tokens.exporterOfZa, 1);
    expect(notice).toMatchObject({
      notice: 'ZA0000002.3',
      fact: 'certificate.import-confirmed',
      from: 'EU',
      to: 'ZA',
      role: 'exporting-authority',
      contradicts: true,
    });
  });

  it('is read and acknowledged by its addressee, and not by others', async () => {
    const { importerOfAe, exporterOfZa, exporterOfEu, auditor } = world.tokens;
    await dispatchToday(api, world.tokens, 'ZA0000003');
    await pulled('certificate=ZA0000003', auditor, 1);
    const path = '/v1/notices/ZA0000003.2';

    expect((await api.get('/v1/notices?participant=EU', importerOfAe)).status).toBe(403);
    expect((await api.get('/v1/notices', exporterOfZa)).status).toBe(403);
    expect((await api.get(path, importerOfAe)).status).toBe(403);
    expect((await api.get(path, exporterOfZa)).status).toBe(200);
    for (const token of [exporterOfZa, exporterOfEu, importerOfAe]) {
      expect((await api.post(`${path}/delivery`, { outcome: 'delivered' }, { token })).status).toBe(403);
    }
    const token = world.tokens.importerOfEu;
    expect((await api.post(`${path}/delivery`, { outcome: 'failed', remarks: 'x' }, { token })).status).toBe(422);
    expect((await api.post(`${path}/delivery`, { outcome: 'not-readable' }, { token })).status).toBe(422);
    expect((await api.post('/v1/notices/ZA9.9/delivery', { outcome: 'delivered' }, { token })).status).toBe(404);
    expect((await api.get('/v1/notices/nothing', auditor)).status).toBe(404);
    expect((await api.get('/v1/notices/ZA9.9', auditor)).status).toBe(404);
  });

  it('given history that is recorded now, then nobody is told of it', async () => {
    const token = world.tokens.exporterOfZa;
    const occurredAt = '2004-03-01T10:00:00Z';
    const path = '/v1/certificates/ZA0000004';
    await api.post('/v1/certificates', certificate('ZA0000004'), { token, occurredAt });
    const seals = { seals: [{ container: 'C-1', seal: 'S-1' }] };
    await api.post(`${path}/validation`, seals, { token, occurredAt, ifMatch: '"v0"' });
    const sent = { transportMode: 'courier' };
    expect((await api.post(`${path}/dispatch`, sent, { token, occurredAt, ifMatch: '"v1"' })).status).toBe(201);

    await dispatchToday(api, world.tokens, 'ZA0000005');
    const notices = await pulled('after=0&certificate=ZA0000005', world.tokens.auditor, 1);
    expect(notices).toHaveLength(1);
    expect((await api.get('/v1/notices?certificate=ZA0000004', world.tokens.auditor)).body.items).toEqual([]);
  });

  it('given a server that stops before it has told everybody, then the next one does, and nobody is told twice', async () => {
    await dispatchToday(api, world.tokens, 'ZA0000006');
    await server.kill();
    server = await startServer(world.data);
    api = new ApiClient(server.url);
    await pulled('certificate=ZA0000006', world.tokens.auditor, 1);
    const { body } = await api.get('/v1/events?type=notice.raised', world.tokens.auditor);
    const streams = (body.items ?? []).map((item) => item['stream']);
    expect(streams).toContain('notice-ZA0000006.2');
    expect(new Set(streams).size).toBe(streams.length);
  });
});
