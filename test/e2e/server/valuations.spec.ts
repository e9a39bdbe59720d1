import { ApiClient, type Answered } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, makeTradingWorld, type ActorName, type TradingWorld } from './trading-world';

jest.setTimeout(30_000);

describe('valuations over HTTP', () => {
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

  const number = 'ZA0000601';
  const give = (as: ActorName, path: string, body: object): Promise<Answered> =>
    api.post(`/v1/valuations${path}`, body, { token: world.tokens[as], occurredAt: '2004-03-15T10:00:00Z' });

  it('given a valuation above the policy, then a case is suggested, agreed by both sides, and the declared value stands', async () => {
    await api.post('/v1/certificates', certificate(number), {
      token: world.tokens.exporterOfZa,
      occurredAt: '2004-03-01T10:00:00Z',
    });
    const valuation = {
      certificate: number,
      valuer: 'importer',
      valuedBy: 'An importer',
      method: 'Price list',
      valuedOn: '2004-03-14',
      lines: [{ hs: '7102.31', carats: '1234.56', valueUsd: '1234567.80' }],
      onCertificate: false,
    };
    const recorded = await give('importerOfEu', '', valuation);
    expect(recorded.body).toMatchObject({ flags: ['valuation-differs'] });
    expect(recorded.headers.get('location')).toBe(`/v1/valuations/${number}`);

    const path = `/${number}/case`;
    const answers = [
      await give('importerOfEu', path, { reason: 'Ten times the declared value.' }),
      await give('exporterOfZa', `${path}/evidence`, { evidence: 'Report of the valuator.' }),
      await give('exporterOfZa', `${path}/proposal`, { valueUsd: '200000.00', method: 'Joint sorting' }),
      await give('importerOfEu', `${path}/agreement`, { valueUsd: '200000.00' }),
      await give('importerOfEu', `${path}/closing`, { outcome: 'Agreed.' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect((await give('importerOfAe', path, { reason: 'x' })).status).toBe(403);

    const { body } = await api.get(`/v1/valuations/${number}`, world.tokens.importerOfEu);
    expect(body).toMatchObject({
      certificate: number,
      valuations: [{ valuer: 'importer', lines: [{ valueUsd: '1234567.80' }], reportedBy: 'EU' }],
      cases: [{ openedBy: 'EU', agreed: { valueUsd: '200000.00' }, closed: { by: 'EU' } }],
    });
    expect((await api.get(`/v1/valuations/${number}`, world.tokens.importerOfAe)).status).toBe(403);
    expect((await api.get('/v1/valuations/ZA9', world.tokens.auditor)).status).toBe(404);
    const issued = await api.get(`/v1/certificates/${number}`, world.tokens.auditor);
    expect(issued.body).toMatchObject({ revision: 0 });
    expect(issued.text).toContain('123456.78');
    expect(issued.text).not.toContain('200000.00');
  });
});
