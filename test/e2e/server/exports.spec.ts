import { ApiClient } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, confirmation, makeTradingWorld, type TradingWorld } from './trading-world';

const NUMBER = 'ZA0000901';
const PATH = `/v1/certificates/${NUMBER}`;

describe('exports for others', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;
  let first: string | undefined;
  let last: string;

  beforeAll(async () => {
    world = await makeTradingWorld();
    server = await startServer(world.data);
    api = new ApiClient(server.url);
    const { exporterOfZa, importerOfEu } = world.tokens;
    const seals = { seals: [{ container: 'C-1', seal: 'S-1' }] };
    const steps = [
      ['/v1/certificates', certificate(NUMBER), exporterOfZa, '2004-03-01', undefined],
      [`${PATH}/validation`, seals, exporterOfZa, '2004-03-01', '"v0"'],
      [`${PATH}/dispatch`, { transportMode: 'courier' }, exporterOfZa, '2004-03-02', '"v1"'],
      [
        '/v1/import-confirmations',
        confirmation(NUMBER, 'EU-1', { carats: '1234.50', lines: null }),
        importerOfEu,
        '2004-03-10',
        undefined,
      ],
    ] as const;
    for (const [path, body, token, on, ifMatch] of steps) {
      const occurredAt = `${on}T10:00:00Z`;
      const answer = await api.post(path, body, { token, occurredAt, ...(ifMatch === undefined ? {} : { ifMatch }) });
      expect(answer.status).toBe(201);
      last = String(answer.body['position']);
      first ??= last;
    }
  }, 30_000);

  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    world.remove();
  });

  it('given a certificate, then its history comes as EPCIS 2.0 in JSON-LD, and as JSON for who wants that', async () => {
    const token = world.tokens.auditor;
    const linked = await api.get(`${PATH}/epcis`, token, { accept: 'application/ld+json' });
    expect(linked.headers.get('content-type')).toMatch(/^application\/ld\+json/);
    const { eventList } = linked.body['epcisBody'] as { readonly eventList: readonly Record<string, unknown>[] };
    expect(eventList.map(({ type, bizStep, disposition }) => [type, bizStep, disposition])).toEqual([
      ['ObjectEvent', 'commissioning', 'active'],
      ['AggregationEvent', 'packing', 'container_closed'],
      ['ObjectEvent', 'shipping', 'in_transit'],
      ['ObjectEvent', 'receiving', 'mismatch_quantity'],
    ]);
    const plain = await api.get(`${PATH}/epcis`, token, { accept: 'application/json' });
    expect(plain.headers.get('content-type')).toMatch(/^application\/json/);
    expect(plain.text).toBe(linked.text);
    const early = await api.get(`${PATH}/epcis?asOf=${String(first)}`, token);
    expect((early.body['epcisBody'] as { readonly eventList: unknown[] }).eventList).toHaveLength(1);
  });

  it('given no party, an unknown number or a form that there is not, then there is no EPCIS', async () => {
    const { auditor, importerOfAe } = world.tokens;
    expect((await api.get(`${PATH}/epcis`, importerOfAe)).body).toMatchObject({ code: 'forbidden-role' });
    expect((await api.get('/v1/certificates/ZA9999999/epcis', auditor)).body).toMatchObject({ code: 'not-found' });
    const other = await api.get(`${PATH}/epcis`, auditor, { accept: 'text/csv' });
    expect(other.body).toMatchObject({ status: 406, code: 'not-acceptable' });
  });

  it('given a month, then each side has its list of what it issued or verified, also as CSV and NDJSON', async () => {
    const path = '/v1/participants/EU/monthly-list';
    const query = `month=2004-03&minPosition=${last}`;
    const { body } = await api.get(`${path}?${query}`, world.tokens.importerOfEu);
    expect(body.items).toEqual([
      {
        act: 'verified',
        on: '2004-03-10',
        number: NUMBER,
        status: 'confirmed',
        issuingAuthority: 'Authority of ZA',
        issuedOn: '2004-03-01',
        validatedOn: '2004-03-01',
        expiresOn: '2004-04-30',
        provenance: 'ZA',
        destination: 'EU',
        origin: 'ZA',
        line: 1,
        hs: '7102.31',
        carats: '1234.56',
        valueUsd: '123456.78',
        verifyingAuthority: 'Customs of EU',
        outcome: 'confirmed',
        found: { carats: '1234.50', valueUsd: '123456.78' },
        position: last,
        synthetic: false,
      },
    ]);
    const issued = await api.get(`/v1/participants/ZA/monthly-list?${query}`, world.tokens.auditor);
    expect(issued.body.items).toMatchObject([{ act: 'issued', number: NUMBER, outcome: null, found: null }]);
    const csv = await api.get(`${path}.csv?${query}`, world.tokens.importerOfEu);
    const [header = '', row] = csv.text.replace('\ufeff', '').split('\r\n');
    expect(header.split(',').slice(0, 3)).toEqual(['act', 'on', 'number']);
    expect(row).toContain('7102.31,1234.56,123456.78,Customs of EU,confirmed,1234.50,123456.78');
    const ndjson = await api.get(`${path}.ndjson?${query}`, world.tokens.importerOfEu);
    expect(JSON.parse(ndjson.text)).toEqual(body.items?.[0]);
    expect((await api.get(`${path}?month=2004-04`, world.tokens.importerOfEu)).body.items).toEqual([]);
  });

  it('given no month, none that there is, or the list of others, then it is refused with why', async () => {
    const { exporterOfZa, auditor } = world.tokens;
    const path = '/v1/participants/EU/monthly-list';
    expect((await api.get(path, auditor)).body).toMatchObject({ status: 400, code: 'parameter-invalid' });
    expect((await api.get(`${path}?month=2004-13`, auditor)).body).toMatchObject({ code: 'parameter-invalid' });
    expect((await api.get(`${path}?month=2004-03`, exporterOfZa)).body).toMatchObject({ code: 'forbidden-role' });
  });

  it('given applications and attempted trade, then each is a table with filters, for whom it concerns, also as CSV', async () => {
    const { exporterOfZa, importerOfEu, auditor } = world.tokens;
    const application = {
      issuer: 'ZA',
      application: '2004-00017',
      authority: 'Authority of ZA',
      exporter: { name: 'An exporter', address: '1 Street' },
      importer: { name: 'An importer', address: '2 Street' },
      destination: 'EU',
      origin: 'ZA',
      lines: [{ hs: '7102.31', carats: '10.00', valueUsd: '20.00' }],
      parcels: 1,
      purpose: 'commercial',
      declaration: { declaredBy: 'Director', declaredOn: '2004-02-20', statement: 'No conflict diamonds.' },
    };
    const filed = await api.post('/v1/applications', application, {
      token: exporterOfZa,
      occurredAt: '2004-02-21T10:00:00Z',
    });
    expect(filed.status).toBe(201);
    const attempt = {
      reporter: 'EU',
      attempt: '2004-0007',
      authority: 'Customs of EU',
      place: 'ML',
      direction: 'import',
      attemptedOn: '2004-03-01',
      carats: '118.42',
    };
    const reported = await api.post('/v1/trade-attempts', attempt, {
      token: importerOfEu,
      occurredAt: '2004-03-02T10:00:00Z',
    });
    expect(reported.status).toBe(201);
    const at = `minPosition=${String(reported.body['position'])}`;

    const applications = await api.get(`/v1/applications?issuer=ZA&status=filed&${at}`, exporterOfZa);
    expect(applications.body.items).toMatchObject([
      { name: 'ZA-2004-00017', carats: '10.00', status: 'filed', certificate: null },
    ]);
    expect((await api.get(`/v1/applications?status=approved&${at}`, auditor)).body.items).toEqual([]);
    expect((await api.get(`/v1/applications?issuer=ZA&${at}`, importerOfEu)).body).toMatchObject({
      code: 'forbidden-role',
    });
    const csv = await api.get(`/v1/applications.csv?${at}`, auditor);
    expect(csv.text).toContain('ZA-2004-00017,ZA,2004-00017,filed,Authority of ZA');

    const attempts = await api.get(`/v1/trade-attempts?reporter=EU&place=ML&${at}`, importerOfEu);
    expect(attempts.body.items).toMatchObject([{ name: 'EU-2004-0007', carats: '118.42', valueUsd: null }]);
    expect((await api.get(`/v1/trade-attempts?${at}`, exporterOfZa)).body).toMatchObject({ code: 'forbidden-role' });
    const ndjson = await api.get(`/v1/trade-attempts.ndjson?${at}`, auditor);
    expect(JSON.parse(ndjson.text)).toEqual(attempts.body.items?.[0]);
  });
});
