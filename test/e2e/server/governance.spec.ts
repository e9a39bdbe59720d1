import { ApiClient, type Answered } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, makeTradingWorld, type TradingWorld } from './trading-world';

const source = 'Communiqué of the story';
const fact = { certainty: 'stated', source };

describe('membership, decisions and permission over HTTP', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;

  beforeAll(async () => {
    world = await makeTradingWorld();
    server = await startServer(world.data);
    api = new ApiClient(server.url);
  }, 30_000);

  afterAll(async () => {
    await server.stop();
    world.remove();
  });

  /** As the Chair, who has seen the Participant as it stands. */
  const post = async (path: string, body: object): Promise<Answered> => {
    const [participant] = /^\/v1\/participants\/[A-Z]{2}/.exec(path) ?? [];
    const seen = participant === undefined ? null : (await api.get(participant)).headers.get('etag');
    return api.post(path, body, { token: world.tokens.chair, ...(seen === null ? {} : { ifMatch: seen }) });
  };
  const send = async (path: string, body: object): Promise<void> => {
    const { status, text } = await post(path, body);
    expect([path, status, status < 300 ? '' : text]).toEqual([path, 201, '']);
  };
  const permission = async (query: string, asOf?: string) => {
    const head =
      asOf ?? String((await api.get('/v1/events?limit=500', world.tokens.auditor)).body.items?.at(-1)?.['position']);
    const { body } = await api.get(`/v1/permission?${query}&asOf=${head}`);
    return body.items?.[0];
  };

  it('F7: given a place that comes back, then its missing declaration of stock is told until it is made', async () => {
    const { body, status } = await post('/v1/participants/CD/rejoining', { effectiveFrom: '2005-09-01', ...fact });
    expect([status, body['flags']]).toEqual([201, ['stock-declaration-missing']]);
    const asked = '/v1/participants/CD?effectiveAt=2005-11-17';
    expect((await api.get(asked)).body['stockDeclaration']).toEqual({ joinedOn: '2005-09-01', declared: null });

    await send('/v1/participants/CD/stock', {
      effectiveFrom: '2005-09-01',
      ...fact,
      carats: '1200000.00',
      valueUsd: '156000000.00',
    });
    expect((await api.get(asked)).body['stockDeclaration']).toMatchObject({ declared: { valueUsd: '156000000.00' } });
  });

  it('given a removal that names no decision, then it is refused with the rule', async () => {
    const { body, status } = await post('/v1/participants/AE/removal', {
      effectiveFrom: '2006-01-01',
      ...fact,
      reason: 'No law',
    });
    expect(status).toBe(422);
    expect(body['errors']).toMatchObject([{ code: 'removal-without-decision', pointer: '/decision' }]);
  });

  it('F13: given four of five translations, then the decision is not adopted; the fifth adopts it', async () => {
    const decision = 'STORY-2005-1';
    await send('/v1/decisions', {
      decision,
      kind: 'administrative-decision',
      title: 'Data of certificates',
      tabledOn: '2005-11-15',
      rule: 'rule-26-2005',
      source,
    });
    await send(`/v1/decisions/${decision}/agreement`, { agreedOn: '2005-11-17', meeting: 'Plenary', ...fact });
    for (const language of ['en', 'fr', 'pt', 'es']) {
      await send(`/v1/decisions/${decision}/translations`, { language, publishedOn: '2006-01-10', source });
    }
    await send(`/v1/decisions/${decision}/circulation`, { circulatedOn: '2006-01-12', source });
    const sixth = await post(`/v1/decisions/${decision}/translations`, {
      language: 'zh',
      publishedOn: '2006-01-10',
      source,
    });
    expect(sixth.body['errors']).toMatchObject([{ code: 'not-a-plenary-language', pointer: '/language' }]);

    const standing = async () => {
      const head = (await api.get('/v1/events?limit=500', world.tokens.auditor)).headers.get('ledger-position') ?? '';
      const { body } = await api.get(`/v1/decisions?on=2006-06-01&minPosition=${head}`);
      return body.items?.find((item) => item['decision'] === decision);
    };
    expect(await standing()).toMatchObject({ status: 'agreed', inEffect: false, missingLanguages: ['ru'] });
    await send(`/v1/decisions/${decision}/translations`, { language: 'ru', publishedOn: '2006-01-11', source });
    expect(await standing()).toMatchObject({ status: 'adopted', inEffect: true, adoptedOn: '2006-01-12' });
    const csv = await api.get('/v1/decisions.csv?on=2006-06-01');
    expect(csv.text).toContain('STORY-2005-1,administrative-decision');
  });

  it('given a second holder of an office in the same term, then it is refused by the name of the first', async () => {
    const term = { termFrom: '2006-01-01', termUntil: '2006-12-31', electedOn: '2005-11-17', ...fact };
    await send('/v1/offices/vice-chair/elections', { holder: 'EU', ...term });
    const { status, body } = await post('/v1/offices/vice-chair/elections', { holder: 'AE', ...term });
    expect(status).toBe(409);
    expect(body['errors']).toMatchObject([{ code: 'office-held-already' }]);
  });

  it('F14: given an embargo on stones of ZA from 15 December 2005, then permission turns on that day', async () => {
    await send('/v1/participants/ZA/restrictions', {
      restriction: 'EMBARGO',
      scope: 'origin',
      effect: 'refuse',
      effectiveFrom: '2005-12-15',
      legalBasis: 'Resolution of the story',
    });
    expect(await permission('from=ZA&to=EU&on=2005-12-14')).toMatchObject({ allowed: true, barredBy: [] });
    expect(await permission('from=ZA&to=EU&on=2005-12-15')).toMatchObject({
      allowed: false,
      barredBy: ['refuse:EMBARGO'],
      reasons: [{ legalBasis: 'Resolution of the story' }],
    });
    expect(await permission('from=ZA&to=EU&origin=mixed&on=2005-12-15')).toMatchObject({ allowed: true });
    expect((await api.get('/v1/permission?from=ZA')).status).toBe(400);

    const issue = async (number: string, issuedOn: string) => {
      const content = certificate(number, { issuedOn, expiresOn: '2006-01-31' });
      return api.post('/v1/certificates', content, { token: world.tokens.exporterOfZa });
    };
    expect((await issue('ZA0000901', '2005-12-14')).status).toBe(201);
    expect((await issue('ZA0000902', '2005-12-15')).body['errors']).toMatchObject([{ code: 'trade-refused' }]);
  });

  it('given a restriction that ends before it starts, then it is refused at its end', async () => {
    const { status, body } = await post('/v1/participants/ZA/restrictions', {
      restriction: 'BACKWARDS',
      scope: 'participant',
      effect: 'refuse',
      effectiveFrom: '2005-12-15',
      effectiveUntil: '2005-12-14',
      legalBasis: 'Resolution of the story',
    });
    expect(status).toBe(422);
    expect(body['errors']).toMatchObject([{ code: 'dates-out-of-order', pointer: '/effectiveUntil' }]);
  });
});
