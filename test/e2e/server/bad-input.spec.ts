import { ApiClient, type Answered } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, makeTradingWorld, type TradingWorld } from './trading-world';

describe('what the server does not take', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;

  beforeAll(async () => {
    world = await makeTradingWorld();
    server = await startServer(world.data);
    api = new ApiClient(server.url);
  }, 30_000);

  afterAll(async () => {
    expect(server.log.filter(({ level }) => level >= 50)).toEqual([]);
    await server.stop();
    world.remove();
  });

  const line = (changes: object): object => ({
    lines: [{ hs: '7102.31', carats: '1.00', valueUsd: '1.00', ...changes }],
  });

  const issue = (body: unknown): Promise<Answered> =>
    api.post('/v1/certificates', body, { token: world.tokens.exporterOfZa, occurredAt: '2006-01-01T00:00:00Z' });

  it.each([
    ['an unknown field', { colour: 'D' }, 422, 'validation-failed', '/colour', 'unknown-field'],
    ['a field with the wrong capitals', { Parcels: 1 }, 422, 'validation-failed', '/Parcels', 'unknown-field'],
    ['a number where text belongs', { issuer: 7 }, 422, 'validation-failed', '/issuer', 'participant-code'],
    ['text where a number belongs', { parcels: '3' }, 422, 'validation-failed', '/parcels', 'whole-number'],
    ['an object where a list belongs', { lines: {} }, 422, 'validation-failed', '/lines', 'not-a-list'],
    ['a missing field', { destination: undefined }, 422, 'validation-failed', '/destination', 'missing-field'],
    ['three decimals', line({ carats: '1.001' }), 422, 'validation-failed', '/lines/0/carats', 'carats-above-zero'],
    ['carats as a number', line({ carats: 1.5 }), 422, 'validation-failed', '/lines/0/carats', 'carats-above-zero'],
    ['negative carats', line({ carats: '-1.00' }), 422, 'validation-failed', '/lines/0/carats', 'carats-above-zero'],
    ['no carats at all', line({ carats: '0.00' }), 422, 'validation-failed', '/lines/0/carats', 'carats-above-zero'],
    [
      'carats with an exponent',
      line({ carats: '1e400' }),
      422,
      'validation-failed',
      '/lines/0/carats',
      'carats-above-zero',
    ],
    [
      'a code that is not of rough diamonds',
      line({ hs: '7102.39' }),
      422,
      'validation-failed',
      '/lines/0/hs',
      'hs-code',
    ],
    ['a day that does not exist', { issuedOn: '2005-02-29' }, 422, 'validation-failed', '/issuedOn', 'calendar-day'],
    ['a lone surrogate', { specimen: 'x\ud800' }, 422, 'validation-failed', '/specimen', 'text'],
    [
      'an expiry before the issue',
      { expiresOn: '2004-02-28' },
      422,
      'expiry-not-after-issue',
      '/expiresOn',
      'expiry-not-after-issue',
    ],
    [
      'the issuer as destination',
      { destination: 'ZA' },
      422,
      'destination-is-issuer',
      '/destination',
      'destination-is-issuer',
    ],
    ['an unknown Participant', { destination: 'XX' }, 409, 'not-a-participant', '/destination', 'not-a-participant'],
    ['a removed Participant', { destination: 'CD' }, 409, 'not-a-participant', '/destination', 'not-a-participant'],
    [
      'a prefix that is not the issuer’s',
      { number: 'EU0000001' },
      409,
      'prefix-not-assigned',
      '/number',
      'prefix-not-assigned',
    ],
  ])('given %s, then nothing is recorded, and the problem says what, where and what to do', async (...row) => {
    const [, changes, status, code, pointer, errorCode] = row;
    const { status: answered, headers, body } = await issue(certificate('ZA0001000', changes));

    expect({ answered, ...body }).toMatchObject({ answered: status, status, code });
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const errors = body['errors'] as readonly Record<string, string>[];
    expect(errors.map((error) => [error['pointer'], error['code']])).toContainEqual([pointer, errorCode]);
    for (const { detail, cure } of errors) expect([detail, cure].every((text) => (text ?? '') !== '')).toBe(true);
    expect((await api.get('/v1/certificates/ZA0001000', world.tokens.auditor)).status).toBe(404);
  });

  it('given a Participant that was removed later, then what is issued before that day holds, and after it not', async () => {
    const before = { number: 'ZA0002000', destination: 'CI', issuedOn: '2005-11-15', expiresOn: '2005-12-31' };
    const after = { number: 'ZA0002001', destination: 'CI', issuedOn: '2005-11-16', expiresOn: '2005-12-31' };
    const token = world.tokens.exporterOfZa;

    const held = await api.post('/v1/certificates', certificate('', before), {
      token,
      occurredAt: '2005-11-15T10:00:00Z',
    });
    const refused = await api.post('/v1/certificates', certificate('', after), {
      token,
      occurredAt: '2005-11-16T10:00:00Z',
    });

    expect(held.status).toBe(201);
    expect(refused.body).toMatchObject({ status: 409, code: 'not-a-participant' });
  });

  it('given several mistakes at once, then all are told', async () => {
    const { body } = await issue(certificate('za 1', { parcels: 0, lines: [], colour: 'D' }));

    const errors = body['errors'] as readonly Record<string, string>[];
    expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual(['/colour', '/lines', '/number', '/parcels']);
  });

  it.each([
    ['text that is not JSON', '{"number":', 400, 'malformed-json'],
    ['a key that occurs twice', '{"number":"ZA1","number":"ZA2"}', 400, 'duplicate-key'],
    ['an empty body', '', 400, 'body-missing'],
    ['a list', '[]', 422, 'validation-failed'],
    ['null', 'null', 422, 'validation-failed'],
    ['a prototype', '{"__proto__":{"number":"ZA1"}}', 422, 'validation-failed'],
  ])('given %s for a body, then it is refused', async (_, text, status, code) => {
    const { body } = await api.send('POST', '/v1/certificates', text, {
      authorization: `Bearer ${world.tokens.exporterOfZa}`,
      'content-type': 'application/json',
      'idempotency-key': 'bad-body',
    });

    expect(body).toMatchObject({ status, code });
  });

  it('given bytes that are not UTF-8, then they are refused', async () => {
    const { body } = await api.send('POST', '/v1/certificates', new Uint8Array([0x22, 0xff, 0x22]), {
      authorization: `Bearer ${world.tokens.exporterOfZa}`,
      'content-type': 'application/json',
      'idempotency-key': 'bad-bytes',
    });

    expect(body).toMatchObject({ status: 400, code: 'malformed-json' });
  });

  it('given a body over the limit, or of another form, then it is refused before it is read', async () => {
    const headers = { authorization: `Bearer ${world.tokens.exporterOfZa}`, 'idempotency-key': 'bad-form' };
    const large = JSON.stringify(certificate('ZA1', { specimen: 'x'.repeat(300_000) }));

    const tooLarge = await api.send('POST', '/v1/certificates', large, {
      ...headers,
      'content-type': 'application/json',
    });
    expect(tooLarge.body).toMatchObject({ status: 413, code: 'body-too-large' });
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      const other = await api.send('POST', '/v1/certificates', 'number=ZA1', { ...headers, 'content-type': type });
      expect(other.body).toMatchObject({ status: 415, code: 'unsupported-media-type' });
    }
  });

  it('given a command without a key, or with one that is none, then it is refused', async () => {
    const token = world.tokens.exporterOfZa;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify(certificate('ZA0001001'));

    const without = await api.send('POST', '/v1/certificates', body, headers);
    expect(without.body).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
    for (const key of ['two words', 'x'.repeat(201)]) {
      const bad = await api.post('/v1/certificates', certificate('ZA0001001'), { token, key });
      expect(bad.body).toMatchObject({ status: 400, code: 'idempotency-key-invalid' });
    }
  });

  it('given an act in the future, or at no moment at all, then it is refused', async () => {
    const token = world.tokens.exporterOfZa;
    const actAt = (occurredAt: string): Promise<Answered> =>
      api.post('/v1/certificates', certificate('ZA0001002'), { token, occurredAt });

    expect((await actAt('2999-01-01T00:00:00Z')).body).toMatchObject({ status: 422, code: 'in-the-future' });
    expect((await actAt('yesterday')).body).toMatchObject({ status: 400, code: 'parameter-invalid' });
    expect((await actAt('2004-03-01T10:00:00+02:00')).body).toMatchObject({ status: 400, code: 'parameter-invalid' });
  });

  it('given a body that repeats what the path says, then it is refused', async () => {
    const { body } = await api.post(
      '/v1/certificates/ZA0001003/void',
      { number: 'ZA0001004', reason: 'Spoilt' },
      { token: world.tokens.exporterOfZa, ifMatch: '"v0"' },
    );

    expect(body).toMatchObject({ status: 422, code: 'validation-failed' });
    expect(body['errors']).toEqual([expect.objectContaining({ pointer: '/number', code: 'unknown-field' })]);
  });

  it.each([
    ['/v1/certificates?isuer=ZA', 400, 'parameter-invalid'],
    ['/v1/certificates?issuer=ZA&issuer=EU', 400, 'parameter-invalid'],
    ['/v1/certificates?limit=501', 400, 'parameter-invalid'],
    ['/v1/certificates?limit=0', 400, 'parameter-invalid'],
    ['/v1/certificates?cursor=nonsense', 400, 'cursor-invalid'],
    ['/v1/certificates?asOf=yesterday', 400, 'parameter-invalid'],
    ['/v1/events?cursor=x', 400, 'cursor-invalid'],
    ['/v1/participants?on=2005-02-30', 400, 'parameter-invalid'],
    ['/v1/certificates/not-a-number', 404, 'not-found'],
    ['/v1/certificates/ZA5555555', 404, 'not-found'],
    [`/v1/certificates/${'Z'.repeat(300)}`, 404, 'not-found'],
    ['/v1/participants/XX', 404, 'not-found'],
    ['/v1/returns/nothing', 404, 'not-found'],
    ['/problems/nothing', 404, 'not-found'],
    ['/v1/nothing', 404, 'not-found'],
  ])('given GET %s, then the problem is %i %s', async (path, status, code) => {
    const { body } = await api.get(path, world.tokens.auditor);

    expect(body).toMatchObject({ status, code });
    expect(body['traceId']).toMatch(/^[\da-f]{32}$/);
  });

  it('given an address that is no URL, then that is a problem too', async () => {
    const answer = await fetch(`${server.url}/v1/certificates/%zz`);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'parameter-invalid' });
  });

  it('given a form that a table or a thing does not have, then it is not acceptable', async () => {
    const table = await api.get('/v1/participants', undefined, { accept: 'text/html' });
    expect(table.body).toMatchObject({ status: 406, code: 'not-acceptable' });
    const thing = await api.get('/v1/participants/ZA.csv');
    expect(thing.body).toMatchObject({ status: 406, code: 'not-acceptable' });
  });

  it('given a traceparent, then the problem carries its trace id', async () => {
    const { body } = await api.get('/v1/nothing', undefined, {
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    });

    expect(body['traceId']).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });
});
