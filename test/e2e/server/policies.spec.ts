import { ApiClient } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, confirmation, makeTradingWorld, type TradingWorld } from './trading-world';

jest.setTimeout(30_000);

describe('policies over HTTP', () => {
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

  const tolerance = {
    carats: '0.01',
    caratsBasisPoints: 0,
    queryAboveBasisPoints: 100,
    alertAboveBasisPoints: 200,
  };
  const policy = { kind: 'tolerance', version: 'strict-2004', effectiveFrom: '2004-03-08', tolerance };

  it('given no adoption, then the standard of the ledger is in force', async () => {
    const { body } = await api.get('/v1/policies/tolerance?on=2004-03-08');
    expect(body).toMatchObject({ kind: 'tolerance', versions: [], inForce: { version: 'kp-ledger-default-1' } });
    expect(body['standard']).toEqual(body['inForce']);
    expect((await api.get('/v1/policies/unheard-of')).status).toBe(404);
  });

  it('given an adoption, then what arrives from its first day on is judged by it, and told so', async () => {
    const { chair, exporterOfZa, importerOfEu } = world.tokens;
    expect((await api.post('/v1/policies', policy, { token: exporterOfZa })).status).toBe(403);
    const { tolerance: parameters, ...without } = policy;
    expect((await api.post('/v1/policies', without, { token: chair })).status).toBe(422);
    const steps = { ...without, tolerance: { ...parameters, alertAboveBasisPoints: 50 } };
    const refused = await api.post('/v1/policies', steps, { token: chair });
    expect(refused.body).toMatchObject({ status: 422, code: 'policy-steps-out-of-order' });

    const adopted = await api.post('/v1/policies', policy, { token: chair });
    expect(adopted.status).toBe(201);
    expect(adopted.headers.get('location')).toBe('/v1/policies/tolerance');
    expect((await api.post('/v1/policies', policy, { token: chair })).body).toMatchObject({
      status: 409,
      code: 'policy-version-taken',
    });
    const { body } = await api.get('/v1/policies/tolerance?on=2004-03-08');
    expect(body).toMatchObject({
      inForce: { version: 'strict-2004', parameters: tolerance },
      versions: [{ version: 'strict-2004', effectiveFrom: '2004-03-08', decision: null, parameters: tolerance }],
    });

    for (const number of ['ZA0000801', 'ZA0000802']) {
      await api.post('/v1/certificates', certificate(number), {
        token: exporterOfZa,
        occurredAt: '2004-03-01T10:00:00Z',
      });
    }
    const short = { carats: '1234.53', valueUsd: undefined, lines: undefined };
    let lastPosition = '';
    const confirm = async (number: string, arrivedOn: string): Promise<readonly unknown[]> => {
      const seen = confirmation(number, `EU-${number}`, { ...short, arrivedOn });
      const answer = await api.post('/v1/import-confirmations', seen, {
        token: importerOfEu,
        occurredAt: '2004-03-12T10:00:00Z',
      });
      lastPosition = String(answer.body['position']);
      return answer.body['flags'] as readonly unknown[];
    };
    expect(await confirm('ZA0000801', '2004-03-07')).toEqual(['confirmed-before-dispatch']);
    expect(await confirm('ZA0000802', '2004-03-08')).toEqual(['confirmed-before-dispatch', 'carats-differ']);

    const { body: told } = await api.get(
      `/v1/discrepancies?rule=carats-differ&participant=EU&minPosition=${lastPosition}`,
      importerOfEu,
    );
    expect(told.items).toMatchObject([{ certificate: 'ZA0000802', policyVersion: 'strict-2004' }]);
    const { body: events } = await api.get('/v1/events?type=certificate.import-confirmed', world.tokens.auditor);
    expect((events.items ?? []).map(({ stream, policyVersion }) => [stream, policyVersion])).toEqual([
      ['certificate-ZA0000801', 'kp-ledger-default-1'],
      ['certificate-ZA0000802', 'strict-2004'],
    ]);
  });
});
