import { ApiClient, type Answered } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, confirmation, makeTradingWorld, type TradingWorld } from './trading-world';

describe('the life of a certificate over HTTP', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;

  beforeAll(async () => {
    world = await makeTradingWorld();
    server = await startServer(world.data);
    api = new ApiClient(server.url);
  }, 30_000);

  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    world.remove();
  });

  const seals = { seals: [{ container: 'C-1', seal: 'S-1' }] };
  const departure = { transportMode: 'courier', carrier: 'A carrier' };

  /** Issues, validates and dispatches a certificate, and answers with the last receipt. */
  async function dispatched(number: string): Promise<Answered> {
    const token = world.tokens.exporterOfZa;
    await api.post('/v1/certificates', certificate(number), { token, occurredAt: '2004-03-01T09:00:00Z' });
    const path = `/v1/certificates/${number}`;
    await api.post(`${path}/validation`, seals, { token, ifMatch: '"v0"', occurredAt: '2004-03-01T12:00:00Z' });
    return api.post(`${path}/dispatch`, departure, { token, ifMatch: '"v1"', occurredAt: '2004-03-02T08:00:00Z' });
  }

  it('given a new certificate, when it is issued, then the receipt tells where it stands', async () => {
    const { status, headers, body } = await api.post('/v1/certificates', certificate('ZA0000001'), {
      token: world.tokens.exporterOfZa,
    });

    expect(status).toBe(201);
    expect(headers.get('location')).toBe('/v1/certificates/ZA0000001');
    expect(headers.get('etag')).toBe('"v0"');
    expect(headers.get('ledger-position')).toBe(body['position']);
    expect(headers.get('idempotent-replayed')).toBeNull();
    expect(body).toMatchObject({ stream: 'certificate-ZA0000001', revision: 0, flags: [] });
    expect(body['position']).toMatch(/^\d+$/);
  });

  it('given a shipment, when each side reports, then the certificate goes its way from issue to confirmation', async () => {
    const { status, headers } = await dispatched('ZA0000002');
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"v2"');

    const confirmed = await api.post('/v1/import-confirmations', confirmation('ZA0000002', 'EU-1'), {
      token: world.tokens.importerOfEu,
      occurredAt: '2004-03-10T10:00:00Z',
    });
    expect(confirmed.status).toBe(201);
    expect(confirmed.body).toMatchObject({ flags: [] });

    const read = await api.get('/v1/certificates/ZA0000002', world.tokens.auditor);
    expect(read.headers.get('etag')).toBe('"v3"');
    expect(read.headers.get('cache-control')).toBe('private, no-cache');
    expect(read.body).toMatchObject({
      status: 'confirmed',
      revision: 3,
      synthetic: false,
      content: { totals: { carats: '1234.56', valueUsd: '123456.78' }, origin: 'ZA' },
      dispatch: { dispatchedOn: '2004-03-02', transportMode: 'courier' },
    });

    const history = await api.get('/v1/certificates/ZA0000002/history', world.tokens.importerOfEu);
    expect(history.body.items?.map((event) => event['type'])).toEqual([
      'certificate.issued',
      'certificate.validated',
      'certificate.dispatched',
      'certificate.import-confirmed',
    ]);
  });

  it('given a confirmation that contradicts the certificate, then it is recorded, and what differs is told', async () => {
    await dispatched('ZA0000003');

    const { status, body } = await api.post(
      '/v1/import-confirmations',
      confirmation('ZA0000003', 'EU-2', { carats: '1000.00', lines: null }),
      { token: world.tokens.importerOfEu, occurredAt: '2004-03-10T10:00:00Z' },
    );

    expect(status).toBe(201);
    expect(body['flags']).toContain('carats-differ');
    const listed = await api.get(
      `/v1/discrepancies?certificate=ZA0000003&minPosition=${String(body['position'])}`,
      world.tokens.auditor,
    );
    expect(listed.body.items?.map((item) => item['rule'])).toContain('carats-differ');
  });

  it('given a stranger number, when its arrival is confirmed, then that is recorded too', async () => {
    const { status } = await api.post('/v1/import-confirmations', confirmation('ZA9999999', 'EU-3'), {
      token: world.tokens.importerOfEu,
    });

    expect(status).toBe(201);
    const read = await api.get('/v1/certificates/ZA9999999', world.tokens.importerOfEu);
    expect(read.body).toMatchObject({ status: 'unknown', content: null });
  });

  it('given a command that changes, then it asks for the revision that its sender has seen', async () => {
    const token = world.tokens.exporterOfZa;
    await dispatched('ZA0000004');
    const withdraw = (ifMatch?: string): Promise<Answered> =>
      api.post(
        '/v1/certificates/ZA0000004/invalidation',
        { reason: 'Wrong weight' },
        { token, ...(ifMatch === undefined ? {} : { ifMatch }) },
      );

    expect((await withdraw()).body).toMatchObject({ status: 428, code: 'if-match-missing' });
    expect((await withdraw('*')).body).toMatchObject({ status: 400, code: 'if-match-invalid' });
    const stale = await withdraw('"v1"');
    expect(stale.body).toMatchObject({ status: 412, code: 'revision-mismatch' });
    expect(stale.headers.get('etag')).toBe('"v2"');
    expect((await withdraw('"v2"')).status).toBe(201);
  });

  it('given a change of something that is not there, then it is not found', async () => {
    const { body } = await api.post(
      '/v1/certificates/ZA7777777/void',
      { reason: 'Never used' },
      { token: world.tokens.exporterOfZa, ifMatch: '"v0"' },
    );

    expect(body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('given what was known and what had happened, then each can be asked for by itself', async () => {
    const issue = await api.post('/v1/certificates', certificate('ZA0000005'), {
      token: world.tokens.exporterOfZa,
      occurredAt: '2004-03-01T09:00:00Z',
    });
    await api.post('/v1/certificates/ZA0000005/validation', seals, {
      token: world.tokens.exporterOfZa,
      ifMatch: '"v0"',
      occurredAt: '2004-03-05T12:00:00Z',
    });
    const statusAt = async (query: string): Promise<unknown> =>
      (await api.get(`/v1/certificates/ZA0000005?${query}`, world.tokens.auditor)).body['status'];

    expect(await statusAt('effectiveAt=2004-03-06')).toBe('validated');
    expect(await statusAt('effectiveAt=2004-03-05T11:59:59.999Z')).toBe('issued');
    expect(await statusAt(`asOf=${String(issue.body['position'])}&effectiveAt=2004-03-06`)).toBe('issued');
    expect(await statusAt('')).toBe('expired');
    expect(await statusAt('effectiveAt=2004-02-29')).toBe(404);
    expect(await statusAt('asOf=2004-03-06T00:00:00Z')).toBe(404);
    expect(await statusAt('asOf=999999999')).toBe(400);
  });

  it('given a receipt, then a table that is asked for its position holds what it tells', async () => {
    const { headers } = await api.post('/v1/certificates', certificate('ZA0000006', { issuedOn: '2004-03-09' }), {
      token: world.tokens.exporterOfZa,
    });
    const position = headers.get('ledger-position') ?? '';

    const { body, headers: told } = await api.get(
      '/v1/certificates?issuer=ZA&issuedFrom=2004-03-09&issuedTo=2004-03-09',
      world.tokens.exporterOfZa,
      { 'ledger-min-position': position },
    );

    expect(body.items?.map((item) => item['number'])).toEqual(['ZA0000006']);
    expect(Number(told.get('ledger-position'))).toBeGreaterThanOrEqual(Number(position));
  });

  it('given a position that is not reached in time, then the answer says how far the read model is', async () => {
    const { body, headers } = await api.get('/v1/participants?minPosition=999999999');

    expect(body).toMatchObject({ status: 503, code: 'position-not-reached', retryable: true });
    expect(headers.get('retry-after')).toBe('1');
    expect(headers.get('ledger-position')).toMatch(/^\d+$/);
  });

  it('given somebody without the authority, then the problem says why', async () => {
    const body = certificate('ZA0000100');
    const issueAs = (token?: string): Promise<Answered> =>
      api.post('/v1/certificates', body, token === undefined ? {} : { token });

    const nobody = await issueAs();
    expect(nobody.body).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(nobody.headers.get('www-authenticate')).toBe('Bearer realm="kp-ledger"');
    const expired = await issueAs(world.tokens.expired);
    expect(expired.body).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(expired.headers.get('www-authenticate')).toContain('error="invalid_token"');
    const auditor = await issueAs(world.tokens.auditor);
    expect(auditor.body).toMatchObject({ status: 403, code: 'forbidden-role' });
    expect(auditor.body['detail']).toBe('This is open to exporting-authority. The token is of auditor.');
    const other = await issueAs(world.tokens.exporterOfEu);
    expect(other.body).toMatchObject({ status: 403, code: 'not-the-issuer' });
    expect(other.body['cure']).toBe('Act as the exporting authority of the Participant that issues the certificate.');
  });

  it('given customs of another country, then what they saw is recorded and flagged, and settles nothing', async () => {
    await dispatched('ZA0000007');
    const elsewhere = await api.post('/v1/import-confirmations', confirmation('ZA0000007', 'AE-1'), {
      token: world.tokens.importerOfAe,
    });
    expect(elsewhere.status).toBe(201);
    expect(elsewhere.body['flags']).toContain('arrived-elsewhere');
    const { body } = await api.get('/v1/certificates/ZA0000007', world.tokens.auditor);
    expect(body).toMatchObject({ status: 'expired', outcome: null, custody: { stage: 'imported', place: 'AE' } });
  });

  it('given one who is no party, then certificates, flows and discrepancies stay closed', async () => {
    await dispatched('ZA0000008');
    const token = world.tokens.importerOfAe;

    for (const path of [
      '/v1/certificates/ZA0000008',
      '/v1/certificates/ZA0000008/history',
      '/v1/certificates',
      '/v1/certificates?issuer=ZA',
      '/v1/flows?exporter=ZA&importer=EU',
      '/v1/flows/contributions',
      '/v1/discrepancies?participant=ZA',
      '/v1/events',
      '/v1/projections',
    ]) {
      const { body } = await api.get(path, token);
      expect(body).toMatchObject({ status: 403, code: 'forbidden-role' });
    }
    expect((await api.get('/v1/certificates?destination=AE', token)).status).toBe(200);
    expect((await api.get('/v1/flows?importer=AE', token)).status).toBe(200);
    expect((await api.get('/v1/discrepancies?participant=AE', token)).status).toBe(200);
  });

  it('given nobody in particular, then what is public can be read, and nothing else', async () => {
    for (const path of ['/health/live', '/problems', '/problems/not-the-issuer', '/.well-known/jwks.json']) {
      expect((await api.get(path)).status).toBe(200);
    }
    for (const path of ['/v1/participants', '/v1/participants/ZA', '/v1/participants/ZA/history', '/v1/restrictions']) {
      expect((await api.get(path)).status).toBe(200);
    }
    for (const path of ['/v1/returns', '/v1/returns/timeliness', '/v1/returns/totals']) {
      expect((await api.get(path)).status).toBe(200);
    }
    for (const path of ['/v1/certificates', '/v1/flows', '/v1/discrepancies', '/v1/events', '/v1/tokens/self']) {
      expect((await api.get(path)).status).toBe(401);
    }
    const self = await api.get('/v1/tokens/self', world.tokens.exporterOfZa);
    expect(self.body).toMatchObject({ id: 'exporter-za', roles: ['exporting-authority'], participant: 'ZA' });
  });

  it('given a token of an algorithm without a signature, then it is refused', async () => {
    const [, claims = ''] = world.tokens.chair.split('.');
    const header = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');

    expect((await api.get('/v1/tokens/self', `${header}.${claims}.`)).status).toBe(401);
    expect((await api.get('/v1/tokens/self', 'not a token')).status).toBe(401);
  });
});
