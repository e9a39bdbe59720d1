import { ApiClient, type Answered } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, confirmation, makeTradingWorld, type TradingWorld } from './trading-world';

describe('the lineage of stones over HTTP', () => {
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

  async function send(
    as: keyof TradingWorld['tokens'],
    on: string,
    path: string,
    body: object,
    ifMatch?: string,
  ): Promise<Answered> {
    const occurredAt = `${on}T10:00:00Z`;
    const token = world.tokens[as];
    return api.post(path, body, { token, occurredAt, ...(ifMatch === undefined ? {} : { ifMatch }) });
  }

  /** Brings 1234.56 ct of gems from ZA into EU. */
  async function imported(number: string): Promise<void> {
    const path = `/v1/certificates/${number}`;
    const answers = [
      await send('exporterOfZa', '2004-03-01', '/v1/certificates', certificate(number)),
      await send(
        'exporterOfZa',
        '2004-03-01',
        `${path}/validation`,
        { seals: [{ container: 'C-1', seal: 'S-1' }] },
        '"v0"',
      ),
      await send('exporterOfZa', '2004-03-02', `${path}/dispatch`, { transportMode: 'courier' }, '"v1"'),
      await send('importerOfEu', '2004-03-10', '/v1/import-confirmations', confirmation(number, `EU-${number}`)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  }

  const draw = (from: string, by: string, carats: string, on = '2004-03-15'): Promise<Answered> =>
    send('exporterOfEu', on, `/v1/certificates/${from}/draws`, { by, hs: '7102.31', carats });

  const reExport = (number: string, carats: string, sources: readonly object[]): object =>
    certificate(number, {
      issuer: 'EU',
      issuingAuthority: 'Authority of EU',
      destination: 'AE',
      origin: 'ZA',
      issuedOn: '2004-03-16',
      expiresOn: '2004-05-15',
      lines: [{ hs: '7102.31', carats, valueUsd: '99999.00' }],
      sources,
    });

  /** Everything that was recorded before is in the answer. */
  async function trace(number: string, direction: string, token = world.tokens.auditor): Promise<Answered> {
    const { body } = await api.get('/health/ready');
    const { head } = body['log'] as { readonly head: string };
    return api.get(`/v1/certificates/${number}/trace?direction=${direction}&minPosition=${head}`, token);
  }

  it('given two imports, when a re-export is mixed out of them, then both ways tell all stones of all steps', async () => {
    await imported('ZA0000301');
    await imported('ZA0000302');
    for (const [from, carats] of [
      ['ZA0000301', '1234.56'],
      ['ZA0000302', '200.00'],
    ] as const) {
      expect((await draw(from, 'EU0000301', carats)).status).toBe(201);
    }
    const sources = [
      { certificate: 'ZA0000301', hs: '7102.31', carats: '1234.56' },
      { certificate: 'ZA0000302', hs: '7102.31', carats: '200.00' },
    ];
    const issued = await send(
      'exporterOfEu',
      '2004-03-16',
      '/v1/certificates',
      reExport('EU0000301', '1400.00', sources),
    );
    expect(issued.status).toBe(201);
    expect((await draw('ZA0000302', 'EU0000302', '1.00')).status).toBe(201);

    const up = await trace('EU0000301', 'up');
    expect(up.body).toMatchObject({
      number: 'EU0000301',
      direction: 'up',
      complete: true,
      links: [
        { source: 'ZA0000301', by: 'EU0000301', hs: '7102.31', carats: '1234.56', issued: true },
        { source: 'ZA0000302', by: 'EU0000301', hs: '7102.31', carats: '200.00', issued: true },
      ],
    });
    expect(
      (up.body['certificates'] as readonly Record<string, unknown>[]).map(({ number, depth, origin, status }) => [
        number,
        depth,
        origin,
        status,
      ]),
    ).toEqual([
      ['EU0000301', 0, 'ZA', 'issued'],
      ['ZA0000301', 1, 'ZA', 'confirmed'],
      ['ZA0000302', 1, 'ZA', 'confirmed'],
    ]);

    expect((await trace('ZA0000302', 'down')).body).toMatchObject({
      certificates: [{ number: 'ZA0000302' }, { number: 'EU0000301', lines: [{ hs: '7102.31', carats: '1400.00' }] }],
      links: [
        { by: 'EU0000301', carats: '200.00', issued: true },
        { by: 'EU0000302', carats: '1.00', issued: false },
      ],
    });
    const read = await api.get('/v1/certificates/ZA0000302', world.tokens.exporterOfEu);
    expect(read.body['draws']).toEqual([
      { by: 'EU0000301', hs: '7102.31', carats: '200.00' },
      { by: 'EU0000302', hs: '7102.31', carats: '1.00' },
    ]);
  });

  it('given what remains, when more is drawn, then it is refused; what is released can be drawn again', async () => {
    await imported('ZA0000303');
    expect((await draw('ZA0000303', 'EU0000303', '1000.00')).status).toBe(201);
    expect((await draw('ZA0000303', 'EU0000304', '234.57')).body).toMatchObject({
      status: 409,
      code: 'more-than-remains',
    });
    const path = '/v1/certificates/ZA0000303/draw-releases';
    const release = { by: 'EU0000303', hs: '7102.31', carats: '0.01' };
    expect((await send('exporterOfZa', '2004-03-15', path, release)).body).toMatchObject({
      status: 403,
      code: 'not-the-holder',
    });
    expect((await send('exporterOfEu', '2004-03-15', path, release)).status).toBe(201);
    expect((await draw('ZA0000303', 'EU0000304', '234.57')).status).toBe(201);

    const names = [{ certificate: 'ZA0000303', hs: '7102.31', carats: '1000.00' }];
    const tooMuch = await send(
      'exporterOfEu',
      '2004-03-16',
      '/v1/certificates',
      reExport('EU0000303', '900.00', names),
    );
    expect(tooMuch.body).toMatchObject({ status: 409, code: 'not-drawn' });
  });

  it('given many who draw the same remainder at once, then never a carat more leaves than came', async () => {
    await imported('ZA0000304');
    const drawers = Array.from({ length: 50 }, (_, index) => `EU00004${String(index).padStart(2, '0')}`);
    const answers = await Promise.all(drawers.map((by) => draw('ZA0000304', by, '100.00')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(12);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ body }) => body['code']))).toEqual(new Set(['more-than-remains']));

    await imported('ZA0000305');
    const two = await Promise.all(['EU0000501', 'EU0000502'].map((by) => draw('ZA0000305', by, '1234.56')));
    expect(two.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const held = (await api.get('/v1/certificates/ZA0000305', world.tokens.auditor)).body['draws'];
    expect(held).toMatchObject([{ carats: '1234.56' }]);
  });

  it('given a source that is voided, not confirmed or unknown, when stones are drawn from it, then it is refused with why', async () => {
    const issued = await send('exporterOfZa', '2004-03-01', '/v1/certificates', certificate('ZA0000307'));
    expect(issued.status).toBe(201);
    const code = 'source-not-imported';
    const whyNot = ({ body }: Answered): unknown => [body['code'], JSON.stringify(body['errors'])];
    expect(whyNot(await draw('ZA0000307', 'EU0000307', '1.00'))).toEqual([code, expect.stringContaining('issued')]);
    const path = '/v1/certificates/ZA0000307/void';
    expect((await send('exporterOfZa', '2004-03-02', path, { reason: 'Misprint' }, '"v0"')).status).toBe(201);
    expect(whyNot(await draw('ZA0000307', 'EU0000307', '1.00'))).toEqual([code, expect.stringContaining('voided')]);
    expect((await draw('ZA9999998', 'EU0000307', '1.00')).body).toMatchObject({ code: 'certificate-unknown' });
    await imported('ZA0000308');
    const itself = await draw('ZA0000308', 'ZA0000308', '1.00');
    const codes = (itself.body['errors'] as readonly { readonly code: string }[]).map((error) => error.code);
    expect(codes).toContain('draws-from-itself');
  });

  it('given one who is no party, an unknown number or an unknown way, then there is no trace', async () => {
    await imported('ZA0000306');
    expect((await trace('ZA0000306', 'up', world.tokens.importerOfAe)).body).toMatchObject({ code: 'forbidden-role' });
    expect((await trace('ZA9999999', 'up')).body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await trace('ZA0000306', 'sideways')).body).toMatchObject({ status: 400, code: 'parameter-invalid' });
  });
});
