import { ApiClient, type Answered } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, confirmation, makeTradingWorld, type ActorName, type TradingWorld } from './trading-world';

jest.setTimeout(30_000);

describe('the handling of discrepancies over HTTP', () => {
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

  const act = (as: ActorName, id: string, what: string, body: object): Promise<Answered> =>
    api.post(`/v1/discrepancies/${id}/${what}`, body, { token: world.tokens[as], occurredAt: '2004-03-15T10:00:00Z' });

  it('given a confirmation that differs, then both sides handle what differs, and the records go on differing', async () => {
    const number = 'ZA0000901';
    await api.post('/v1/certificates', certificate(number), {
      token: world.tokens.exporterOfZa,
      occurredAt: '2004-03-01T10:00:00Z',
    });
    const seen = confirmation(number, 'EU-901', { parcels: 4 });
    const token = world.tokens.importerOfEu;
    const flagged = await api.post('/v1/import-confirmations', seen, { token, occurredAt: '2004-03-12T10:00:00Z' });
    expect(flagged.body['flags']).toContain('parcels-differ');

    const id = `${number}.parcels-differ.0`;
    const remarks = 'One parcel was divided.';
    const answers = [
      await act('importerOfEu', id, 'assignment', { assignee: 'Counting desk' }),
      await act('exporterOfZa', id, 'explanation', { remarks }),
      await act('importerOfEu', id, 'acceptance', { remarks: 'Seen.' }),
      await act('importerOfEu', id, 'closing', { remarks: 'Agreed.' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(answers[0]?.headers.get('location')).toBe(`/v1/discrepancies/${id}`);
    expect((await act('exporterOfZa', id, 'dispute', { remarks })).body).toMatchObject({ code: 'discrepancy-closed' });

    const at = `minPosition=${String(answers[3]?.body['position'])}`;
    const { body } = await api.get(`/v1/discrepancies/${id}?${at}`, token);
    expect(body).toMatchObject({
      id,
      rule: 'parcels-differ',
      expected: '3',
      observed: '4',
      policyVersion: 'kp-ledger-default-1',
      closedAt: null,
      standing: 'closed',
      assignee: 'Counting desk',
    });
    expect((body['acts'] as readonly Record<string, unknown>[]).map((one) => [one['act'], one['by']])).toEqual([
      ['assigned', 'EU'],
      ['explained', 'ZA'],
      ['accepted', 'EU'],
      ['closed', 'EU'],
    ]);
    const { body: list } = await api.get(`/v1/discrepancies?participant=EU&state=open&standing=closed`, token);
    expect((list.items ?? []).map((item) => item['id'])).toEqual([id]);

    expect((await act('exporterOfZa', id, 'reopening', { remarks })).status).toBe(201);
    expect((await act('exporterOfEu', id, 'dispute', { remarks: 'No.' })).status).toBe(201);
  });

  it('given who is no side of it, or what was never found, then it is refused', async () => {
    const id = 'ZA0000901.parcels-differ.0';
    expect((await api.get(`/v1/discrepancies/${id}`, world.tokens.importerOfAe)).status).toBe(403);
    expect((await act('importerOfAe', id, 'dispute', { remarks: 'x' })).status).toBe(403);
    expect((await act('exporterOfZa', 'ZA0000901.parcels-differ.7', 'dispute', { remarks: 'x' })).status).toBe(404);
    expect((await act('exporterOfZa', 'nothing', 'dispute', { remarks: 'x' })).status).toBe(404);
    expect((await api.get('/v1/discrepancies/ZA9.parcels-differ.0', world.tokens.auditor)).status).toBe(404);
    expect((await act('exporterOfZa', id, 'explanation', {})).status).toBe(422);
  });
});
