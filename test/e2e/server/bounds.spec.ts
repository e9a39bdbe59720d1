import { ApiClient, type Answered } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, confirmation, makeTradingWorld, type TradingWorld } from './trading-world';

interface Told {
  readonly position: string;
  readonly carats: string;
  readonly scenarios: readonly {
    readonly id: string;
    readonly least: { readonly carats: string };
    readonly greatest: { readonly carats: string };
    readonly wrong: readonly string[];
    readonly leastProof: { readonly forced: readonly { readonly seed: string }[] } | null;
    readonly findings: readonly { readonly kind: string }[];
  }[];
}

function told({ body }: Answered): Told {
  return body as unknown as Told;
}

describe('bounds of suspect carats over HTTP', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;
  let confirmedAt: string;

  /** 1234.56 ct went from ZA to EU, of which 1,000 had been returned as mined there. */
  beforeAll(async () => {
    world = await makeTradingWorld();
    server = await startServer(world.data);
    api = new ApiClient(server.url);
    const send = (as: keyof TradingWorld['tokens'], on: string, path: string, body: object, ifMatch?: string) =>
      api.post(path, body, {
        token: world.tokens[as],
        occurredAt: `${on}T10:00:00Z`,
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
    const path = '/v1/certificates/ZA0000501';
    const seals = { seals: [{ container: 'C-1', seal: 'S-1' }] };
    const answers = [
      await send('statisticianOfZa', '2004-02-01', '/v1/returns', {
        participant: 'ZA',
        dataset: 'production',
        period: '2003-H2',
        segment: 'all',
        figures: { kind: 'stated', carats: '1000.00', valueUsd: '90000.00' },
        filingTimeKnown: true,
        source: 'Statistics office',
      }),
      await send('exporterOfZa', '2004-03-01', '/v1/certificates', certificate('ZA0000501')),
      await send('exporterOfZa', '2004-03-01', `${path}/validation`, seals, '"v0"'),
      await send('exporterOfZa', '2004-03-02', `${path}/dispatch`, { transportMode: 'courier' }, '"v1"'),
      await send('importerOfEu', '2004-03-10', '/v1/import-confirmations', confirmation('ZA0000501', 'EU-501')),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    confirmedAt = (answers.at(-1)?.body as { readonly position: string }).position;
  }, 30_000);

  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    world.remove();
  });

  const ask = (query: string, as: keyof TradingWorld['tokens'] = 'auditor'): Promise<Answered> =>
    api.get(`/v1/leakage/bounds?${query}`, world.tokens[as]);

  it('given a shipment beyond production, when asked for stones of its issuer, tells the interval and its proof', async () => {
    const answer = await ask(`shipment=ZA0000501&suspect=ZA&minPosition=${confirmedAt}`);
    expect(answer.status).toBe(200);
    const { scenarios, carats } = told(answer);
    expect([carats, scenarios.length]).toEqual(['1234.56', 1]);
    expect(scenarios[0]).toMatchObject({
      id: 'on-record',
      least: { carats: '1000.00' },
      greatest: { carats: '1234.56' },
      wrong: [],
      leastProof: { forced: [{ seed: 'mined in ZA' }] },
    });
  });

  it('given a stock, without proofs, tells the same interval; given a moment before, that nothing is on record', async () => {
    const answer = await ask(`holder=EU&suspect=ZA&proofs=false&minPosition=${confirmedAt}`);
    expect(told(answer).scenarios).toMatchObject([
      { least: { carats: '1000.00' }, greatest: { carats: '1234.56' }, leastProof: null, greatestProof: null },
    ]);
    const exports = await ask('exporter=ZA&suspect=ZA');
    expect(told(exports).scenarios).toMatchObject([{ least: { carats: '1000.00' }, leastProof: null }]);
    expect((await ask('holder=EU&suspect=ZA&until=2004-03-01')).status).toBe(404);
    expect((await ask('holder=EU&suspect=ZA&asOf=1')).status).toBe(404);
  });

  it('given stones of Ivorian origin, tells every published estimate side by side, or the one that is asked for', async () => {
    const answer = await ask('shipment=ZA0000501&suspect=CI');
    expect(told(answer).scenarios.map(({ id }) => id)).toEqual([
      'on-record',
      'global-witness-2005',
      'normal-capacity-2015',
      'trade-column-2011',
      'in-the-ground',
    ]);
    const one = await ask('shipment=ZA0000501&suspect=CI&scenario=in-the-ground');
    expect(told(one).scenarios.map(({ id }) => id)).toEqual(['in-the-ground']);
  });

  it('is for those who watch over the scheme, and asks for one subject and what is suspect', async () => {
    const refused = await Promise.all([
      ask('shipment=ZA0000501&suspect=CI', 'exporterOfZa'),
      ask('suspect=CI'),
      ask('shipment=ZA0000501&holder=EU&suspect=CI'),
      ask('shipment=ZA0000501'),
      ask('shipment=ZA0000501&suspect=CI&scenario=mine'),
      ask('shipment=ZA0000999&suspect=CI'),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 400, 400, 400, 404, 404]);
  });

  it('given many questions at once, answers them all, and others meanwhile', async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => ask('holder=EU&suspect=CI')),
      api.get('/v1/participants?on=2004-03-01'),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
