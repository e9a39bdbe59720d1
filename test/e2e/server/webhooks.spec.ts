import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { ApiClient } from './api-client';
import { dispatchToday } from './dispatch-today';
import { startServer, type RunningServer } from './running-server';
import { makeTradingWorld, type TradingWorld } from './trading-world';

jest.setTimeout(60_000);

interface Coming {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('webhooks over HTTP', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;
  let receiver: Server;
  let url: string;
  const comings: Coming[] = [];

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        comings.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
        response.statusCode = 202;
        response.end();
      });
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/notices`;
    world = await makeTradingWorld();
    server = await startServer(world.data, { KPL_WEBHOOK_PRIVATE: 'yes' });
    api = new ApiClient(server.url);
  });

  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    receiver.close();
    world.remove();
  });

  const registration = { participant: 'EU', role: 'importing-authority' };

  async function stateOf(notice: string, wanted: string): Promise<Readonly<Record<string, unknown>>> {
    for (;;) {
      const { body } = await api.get(`/v1/notices/${notice}`, world.tokens.auditor);
      if (body['state'] === wanted) return body;
      await pause(10);
    }
  }

  it('given an endpoint, then a notice comes there as a signed CloudEvent, and is reported delivered', async () => {
    const { importerOfEu, exporterOfZa, importerOfAe } = world.tokens;
    expect((await api.post('/v1/webhooks', { ...registration, url }, { token: exporterOfZa })).status).toBe(403);
    const plain = { ...registration, url: 'http://customs.example/' };
    expect((await api.post('/v1/webhooks', plain, { token: importerOfEu })).body).toMatchObject({
      status: 422,
      code: 'endpoint-address-unusable',
    });
    const registered = await api.post('/v1/webhooks', { ...registration, url }, { token: importerOfEu });
    expect(registered.status).toBe(201);
    expect(registered.headers.get('location')).toBe('/v1/webhooks/EU-importing-authority');
    expect((await api.get('/v1/webhooks/EU-importing-authority', importerOfEu)).body).toMatchObject({ url });
    expect((await api.get('/v1/webhooks/EU-importing-authority', importerOfAe)).status).toBe(403);

    await dispatchToday(api, world.tokens, 'ZA0000701');
    expect(await stateOf('ZA0000701.2', 'delivered')).toMatchObject({ attempts: 1 });
    const [coming] = comings;
    if (coming === undefined) throw new Error('Nothing came.');
    expect(coming.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    const event = JSON.parse(coming.body) as Readonly<Record<string, unknown>>;
    expect(event).toMatchObject({
      specversion: '1.0',
      id: 'ZA0000701.2',
      source: '/v1/notices',
      type: 'kp-ledger.certificate.dispatched',
      subject: 'ZA0000701',
      datacontenttype: 'application/json',
      data: { certificate: 'ZA0000701', fact: 'certificate.dispatched', from: 'ZA', to: 'EU' },
    });
    expect(event['sequence']).toMatch(/^\d{16}$/);

    const keySet = (await api.get('/.well-known/jwks.json')).body as unknown as JSONWebKeySet;
    const [header, , signature] = String(coming.headers['x-jws-signature']).split('.');
    const whole = (body: string): string =>
      `${header ?? ''}.${Buffer.from(body).toString('base64url')}.${signature ?? ''}`;
    const verified = await compactVerify(whole(coming.body), createLocalJWKSet(keySet));
    expect(Buffer.from(verified.payload).toString()).toBe(coming.body);
    await expect(compactVerify(whole(`${coming.body} `), createLocalJWKSet(keySet))).rejects.toThrow();
  });

  it('given the removal of the endpoint, then the notices only lie in the feed', async () => {
    const token = world.tokens.importerOfEu;
    expect((await api.post('/v1/webhooks/EU-importing-authority/removal', {}, { token })).status).toBe(201);
    await dispatchToday(api, world.tokens, 'ZA0000702');
    await stateOf('ZA0000702.2', 'pending');
    expect(comings).toHaveLength(1);
    expect((await api.get('/v1/webhooks/EU-importing-authority', token)).body).toMatchObject({ url: null });
    expect((await api.post('/v1/webhooks/EU-importing-authority/removal', {}, { token })).status).toBe(404);
    expect((await api.get('/v1/webhooks/nobody', token)).status).toBe(404);
  });
});
