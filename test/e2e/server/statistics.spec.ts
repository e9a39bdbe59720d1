import { ApiClient } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { makeTradingWorld, type TradingWorld } from './trading-world';

jest.setTimeout(30_000);

const TRADE = {
  participant: 'ZA',
  dataset: 'trade',
  period: '2004-Q1',
  segment: 'all',
  figures: {
    kind: 'trade',
    tradeLines: [
      { direction: 'export', hs: '7102.31', partner: 'EU', origin: 'ZA', carats: '100.50', valueUsd: '9000.00' },
      { direction: 'import', hs: '710231', partner: 'EU', origin: '***', carats: '2.00', valueUsd: '0' },
    ],
  },
  source: 'Customs',
};

describe('the statistics of quarters, over HTTP', () => {
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

  it('given a trade return, then Participants read its lines, and the public only that it came', async () => {
    const token = world.tokens.statisticianOfZa;
    const filed = await api.post('/v1/returns', TRADE, { token, occurredAt: '2004-05-10T00:00:00Z' });
    expect(filed.status).toBe(201);
    expect(filed.headers.get('location')).toBe('/v1/returns/ZA-trade-2004-Q1-all');
    const attested = await api.post(
      '/v1/returns/ZA-trade-2004-Q1-all/attestation',
      { figures: TRADE.figures, authority: 'Diamond Office', source: 'Certificates' },
      { token, occurredAt: '2004-05-11T00:00:00Z' },
    );
    expect(attested.status).toBe(201);
    const at = `minPosition=${String(attested.body['position'])}`;

    const lines = await api.get(`/v1/trade-lines?participant=ZA&${at}`, world.tokens.auditor);
    expect(lines.body.items).toMatchObject([
      { direction: 'export', partner: 'EU', origin: 'ZA', carats: '100.50', valueUsd: '9000.00' },
      { direction: 'import', hs: '7102.31', origin: 'mixed', valueUsd: '0.00' },
    ]);
    expect((await api.get(`/v1/trade-lines?origin=mixed&${at}`, world.tokens.auditor)).body.items).toHaveLength(1);
    const csv = await api.get(`/v1/trade-lines.csv?${at}`, world.tokens.auditor);
    expect(csv.text.split('\r\n')[1]).toMatch(/^ZA,2004-Q1,0,export,7102\.31,EU,ZA,100\.50,9000\.00,/);
    expect((await api.get('/v1/trade-lines')).status).toBe(401);

    const known = await api.get('/v1/returns/ZA-trade-2004-Q1-all', world.tokens.auditor);
    expect(known.body).toMatchObject({
      timeliness: { kind: 'on-time' },
      figures: { kind: 'trade' },
      attestations: [{ attestedBy: 'Diamond Office' }],
    });
    const shown = [
      await api.get('/v1/returns/ZA-trade-2004-Q1-all'),
      await api.get('/v1/returns/ZA-trade-2004-Q1-all/history'),
      await api.get(`/v1/returns?dataset=trade&${at}`),
    ];
    for (const { status, text } of shown) {
      expect(status).toBe(200);
      expect(text).toContain('"withheld"');
      expect(text).not.toContain('100.50');
    }
    expect((await api.get('/v1/returns', 'no-token')).status).toBe(401);
  });

  it('given certificates of the quarter, then its report tells why what was filed differs from them', async () => {
    const position = (await api.get('/v1/returns?dataset=trade')).body['position'];
    const { body } = await api.get(
      `/v1/trade-reports/ZA/2004-Q1?minPosition=${String(position)}`,
      world.tokens.statisticianOfZa,
    );
    expect(body).toMatchObject({
      participant: 'ZA',
      quarter: '2004-Q1',
      exporter: {
        bases: { issued: { carats: expect.stringMatching(/^\d+\.\d\d$/) as string } },
        attested: { carats: '100.50', residuals: [{ partner: 'EU', stated: { carats: '100.50' } }] },
      },
      importer: { filed: { carats: '2.00' } },
    });
    const causes = await api.get('/v1/trade-reports/ZA/2004-Q1/causes.csv', world.tokens.auditor);
    expect(causes.text).toContain('certificate,side,cause,partner,hs,origin,carats,valueUsd,synthetic');
    expect((await api.get('/v1/trade-reports/ZA/2004-Q1', world.tokens.importerOfEu)).status).toBe(403);
    expect((await api.get('/v1/trade-reports/ZA/2004-H1', world.tokens.auditor)).status).toBe(404);
  });

  it('given a return that is missing, then its case climbs by recorded steps, and the calendar shows it', async () => {
    const step = {
      participant: 'ZA',
      dataset: 'trade',
      period: '2004-Q2',
      step: 'explanation',
      text: 'The office moved.',
    };
    const token = world.tokens.statisticianOfZa;
    const told = await api.post('/v1/non-submissions', step, { token, occurredAt: '2004-10-01T00:00:00Z' });
    expect(told.status).toBe(201);
    expect(told.headers.get('location')).toBe('/v1/non-submissions/ZA-trade-2004-Q2');
    const reminder = await api.post(
      '/v1/non-submissions',
      { ...step, step: 'reminder' },
      { token: world.tokens.chair, occurredAt: '2004-10-02T00:00:00Z' },
    );
    expect(reminder.status).toBe(201);
    const early = await api.post(
      '/v1/non-submissions',
      { ...step, step: 'notice' },
      { token: world.tokens.chair, occurredAt: '2004-09-29T00:00:00Z' },
    );
    expect(early.body).toMatchObject({ code: 'dates-out-of-order' });
    const at = `minPosition=${String(reminder.body['position'])}`;

    const { body } = await api.get(`/v1/non-submissions/ZA-trade-2004-Q2?on=2004-10-05&${at}`, token);
    expect(body).toMatchObject({ state: 'reminded', due: '2004-08-31', next: { step: 'notice', from: '2004-09-30' } });
    const due = await api.get(`/v1/due?participant=ZA&from=2004-08-01&to=2004-08-31&on=2004-10-01&${at}`, token);
    expect(due.body.items).toMatchObject([
      { name: 'ZA-certificates-2004-Q2', state: 'overdue' },
      { name: 'ZA-production-2004-H1', state: 'overdue' },
      { name: 'ZA-trade-2004-Q2', state: 'explained' },
    ]);
    const csv = await api.get(`/v1/due.csv?participant=ZA&on=2004-10-01&${at}`, world.tokens.auditor);
    expect(csv.text).toContain('due,name,participant,dataset,period,rule,state,daysAfterDue');
    expect((await api.get('/v1/due', token)).status).toBe(403);
    expect((await api.get('/v1/non-submissions/ZA-trade-2004-Q2', world.tokens.importerOfEu)).status).toBe(403);
    expect((await api.get('/v1/non-submissions/ZA-trade-2004-H1', world.tokens.auditor)).status).toBe(404);
    const policy = await api.get('/v1/policies/nonsubmission?on=2005-11-17');
    expect(policy.body).toMatchObject({
      inForce: { parameters: { reminderAfterDays: 7, recommendationAfterDays: 90 } },
    });
  });

  it('given a period that has not begun, or one before the scheme, then says which rule stands against it', async () => {
    const token = world.tokens.statisticianOfZa;
    const future = await api.post('/v1/returns', { ...TRADE, period: '2199-Q1' }, { token });
    expect(future.body).toMatchObject({
      code: 'period-not-begun',
      pointer: '/period',
      rule: expect.stringContaining('Annex III') as string,
    });
    const early = await api.post('/v1/returns', { ...TRADE, period: '2002-Q4' }, { token });
    expect(early.body).toMatchObject({
      code: 'period-before-scheme',
      rule: expect.stringContaining('1 January 2003') as string,
    });
  });
});
