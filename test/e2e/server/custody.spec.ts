import { ApiClient, type Answered } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, confirmation, makeTradingWorld, type TradingWorld } from './trading-world';

describe('the way of a shipment over HTTP', () => {
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

  const seals = [{ container: 'C-1', seal: 'S-1' }];
  const intact = { sealsIntact: true, sealsRead: seals };
  const day = (date: string): string => `${date}T10:00:00Z`;

  /** Sends a command as one of the actors, who has seen the revision where one is named. */
  async function send(
    as: keyof TradingWorld['tokens'],
    on: string,
    path: string,
    body: object,
    ifMatch?: string,
  ): Promise<Answered> {
    const answered = await api.post(path, body, {
      token: world.tokens[as],
      occurredAt: day(on),
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
    return answered;
  }

  const read = async (number: string): Promise<Answered> => api.get(`/v1/certificates/${number}`, world.tokens.auditor);

  const application = {
    issuer: 'ZA',
    application: '2004-00017',
    authority: 'Authority of ZA',
    exporter: { name: 'An exporter', address: '1 Street' },
    importer: { name: 'An importer', address: '2 Street' },
    destination: 'AE',
    origin: 'ZA',
    lines: [{ hs: '7102.31', carats: '1234.56', valueUsd: '123456.78' }],
    parcels: 3,
    purpose: 'commercial',
    declaration: {
      declaredBy: 'Director of the exporter',
      declaredOn: '2004-02-25',
      statement: 'These stones are not conflict diamonds.',
    },
  };

  /** Issues, seals and sends a certificate to a destination. */
  async function underWay(number: string, destination: string): Promise<void> {
    const path = `/v1/certificates/${number}`;
    const answers = [
      await send('exporterOfZa', '2004-03-01', '/v1/certificates', certificate(number, { destination })),
      await send('exporterOfZa', '2004-03-01', `${path}/validation`, { seals }, '"v0"'),
      await send('exporterOfZa', '2004-03-02', `${path}/dispatch`, { transportMode: 'courier' }, '"v1"'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  }

  it('given an application, when it is approved, then its shipment goes through transit to its confirmation', async () => {
    const number = 'ZA0000201';
    const path = `/v1/certificates/${number}`;
    const filed = await send('exporterOfZa', '2004-02-25', '/v1/applications', application);
    expect(filed.status).toBe(201);
    expect(filed.headers.get('location')).toBe('/v1/applications/ZA-2004-00017');

    const onIt = certificate(number, { destination: 'AE', application: '2004-00017' });
    const early = await send('exporterOfZa', '2004-02-26', '/v1/certificates', onIt);
    expect(early.body).toMatchObject({ status: 409, code: 'application-not-approved' });

    const approval = { authority: 'Authority of ZA', certificate: number };
    const steps = [
      await send('exporterOfZa', '2004-02-27', '/v1/applications/ZA-2004-00017/approval', approval, '"v0"'),
      await send('exporterOfZa', '2004-03-01', '/v1/certificates', onIt),
      await send('exporterOfZa', '2004-03-01', `${path}/validation`, { seals }, '"v0"'),
      await send(
        'exporterOfZa',
        '2004-03-01',
        `${path}/pre-alert`,
        { notice: 'N-1', expectedOn: '2004-03-05' },
        '"v1"',
      ),
      await send('exporterOfZa', '2004-03-02', `${path}/dispatch`, { transportMode: 'courier' }, '"v2"'),
    ];
    expect(steps.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);

    const passing = { number, place: 'EU', authority: 'Customs of EU', ...intact };
    const entered = { ...passing, enteredOn: '2004-03-03' };
    expect((await send('importerOfAe', '2004-03-03', '/v1/transit-entries', entered)).body).toMatchObject({
      status: 403,
      code: 'not-the-place',
    });
    const entry = await send('importerOfEu', '2004-03-03', '/v1/transit-entries', entered);
    expect(entry.body).toMatchObject({ flags: [] });
    expect((await read(number)).body).toMatchObject({
      custody: { stage: 'in-transit', place: 'EU', since: '2004-03-03' },
      content: { issuer: 'ZA', application: '2004-00017' },
    });

    const exit = await send('importerOfEu', '2004-03-04', '/v1/transit-exits', { ...passing, leftOn: '2004-03-04' });
    const arrival = await send('importerOfAe', '2004-03-05', '/v1/arrivals', {
      number,
      authority: 'Customs of AE',
      arrivedOn: '2004-03-05',
      ...intact,
    });
    const confirmed = await send('importerOfAe', '2004-03-06', '/v1/import-confirmations', {
      ...confirmation(number, 'AE-1', { arrivedOn: '2004-03-05' }),
      authority: 'Customs of AE',
    });
    for (const answered of [exit, arrival, confirmed]) expect(answered.body).toMatchObject({ flags: [] });

    expect((await read(number)).body).toMatchObject({
      status: 'confirmed',
      custody: { stage: 'imported', place: 'AE', since: '2004-03-06' },
      preAlerts: [{ notice: 'N-1', sentOn: '2004-03-01', expectedOn: '2004-03-05' }],
    });
    const after = `minPosition=${String(confirmed.body['position'])}`;
    const flows = await api.get(`/v1/flows?${after}`, world.tokens.auditor);
    expect(flows.body.items?.map((flow) => [flow['exporter'], flow['importer']])).toEqual([['ZA', 'AE']]);
    const asked = await api.get('/v1/applications/ZA-2004-00017', world.tokens.exporterOfZa);
    expect(asked.body).toMatchObject({ status: 'approved', decision: { certificate: number } });
    expect((await api.get('/v1/applications/ZA-2004-00017', world.tokens.importerOfAe)).status).toBe(403);
  });

  it('given a shipment whose seal has changed, when it is detained and released, then it can be confirmed', async () => {
    const number = 'ZA0000202';
    await underWay(number, 'EU');
    const arrival = await send('importerOfEu', '2004-03-05', '/v1/arrivals', {
      number,
      authority: 'Customs of EU',
      arrivedOn: '2004-03-05',
      sealsIntact: true,
      sealsRead: [{ container: 'C-1', seal: 'S-2' }],
    });
    expect(arrival.body).toMatchObject({ flags: ['seals-differ'] });
    const detention = { number, authority: 'Customs of EU', ground: 'container-opened' };
    await send('importerOfEu', '2004-03-05', '/v1/detentions', detention);
    expect((await read(number)).body).toMatchObject({
      status: 'expired',
      custody: { stage: 'detained', place: 'EU' },
      hold: { by: 'EU', on: '2004-03-05', ground: 'container-opened' },
    });

    const release = { authority: 'Customs of EU', remedy: 'Weighed and sealed again' };
    const path = `/v1/certificates/${number}/release`;
    expect((await send('importerOfAe', '2004-03-08', path, release, '"v4"')).body).toMatchObject({
      status: 403,
      code: 'not-the-detainer',
      cure: 'Have the authority that detained it decide.',
    });
    expect((await send('importerOfEu', '2004-03-08', path, release, '"v4"')).status).toBe(201);
    expect((await send('importerOfEu', '2004-03-09', path, release, '"v5"')).body).toMatchObject({
      status: 409,
      code: 'not-detained',
    });
    await send('importerOfEu', '2004-03-10', '/v1/import-confirmations', confirmation(number, 'EU-1'));
    expect((await read(number)).body).toMatchObject({ status: 'confirmed', hold: null, release: { by: 'EU' } });
  });

  it('given a shipment that is forfeited, then it is neither returned nor imported any more', async () => {
    const number = 'ZA0000203';
    const path = `/v1/certificates/${number}`;
    await underWay(number, 'EU');
    const detention = { number, authority: 'Customs of EU', ground: 'suspected-forgery' };
    await send('importerOfEu', '2004-03-05', '/v1/detentions', detention);
    const law = { authority: 'Customs of EU', legalBasis: 'Order of a court' };
    expect((await send('importerOfEu', '2004-04-05', `${path}/forfeiture`, law, '"v3"')).status).toBe(201);
    const order = { authority: 'Customs of EU', reason: 'Too late' };
    expect((await send('importerOfEu', '2004-04-06', `${path}/return-order`, order, '"v4"')).body).toMatchObject({
      status: 409,
      code: 'shipment-closed',
    });
    const late = await send('importerOfEu', '2004-04-07', '/v1/import-confirmations', confirmation(number, 'EU-2'));
    expect(late.status).toBe(201);
    expect(late.body['flags']).toContain('confirmed-after-closing');
    expect((await read(number)).body).toMatchObject({
      status: 'forfeited',
      outcome: null,
      closing: { kind: 'forfeited', by: 'EU', on: '2004-04-05' },
    });
    const listed = await api.get(
      `/v1/certificates?stage=forfeited&place=EU&minPosition=${String(late.body['position'])}`,
      world.tokens.auditor,
    );
    expect(listed.body.items).toMatchObject([{ number, status: 'forfeited', stage: 'forfeited', place: 'EU' }]);
  });

  it('given a shipment that is ordered back, when its issuer has it, then its way has ended', async () => {
    const number = 'ZA0000204';
    await underWay(number, 'EU');
    const refusal = { number, authority: 'Customs of EU', reason: 'container-opened' };
    await send('importerOfEu', '2004-03-05', '/v1/import-refusals', refusal);
    const order = { authority: 'Customs of EU', reason: 'The container was opened' };
    const path = `/v1/certificates/${number}/return-order`;
    expect((await send('importerOfEu', '2004-03-06', path, order, '"v3"')).status).toBe(201);
    const back = await send('exporterOfZa', '2004-03-12', '/v1/returns-to-issuer', {
      number,
      authority: 'Authority of ZA',
      receivedOn: '2004-03-12',
      sealsIntact: true,
    });
    expect(back.body).toMatchObject({ flags: [] });
    expect((await read(number)).body).toMatchObject({
      status: 'refused',
      custody: { stage: 'returned', place: 'ZA' },
      returnOrder: { by: 'EU' },
      closing: { kind: 'returned-to-issuer', by: 'ZA' },
    });
  });

  it('given a fake with a number that nobody issued, when it is reported, then the number has a history', async () => {
    const number = 'ZA9999998';
    const { status, body } = await send('importerOfEu', '2004-03-05', '/v1/fake-reports', {
      number,
      authority: 'Customs of EU',
      ground: 'number-never-issued',
      presentedBy: 'A stranger',
      carats: '118.42',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ stream: `certificate-${number}`, flags: ['fake-of-unissued-number'] });
    expect((await read(number)).body).toMatchObject({
      status: 'reported-fake',
      content: null,
      evidence: [{ type: 'certificate.reported-fake', reportedBy: 'EU', carats: '118.42' }],
    });

    const issued = await send(
      'exporterOfZa',
      '2004-03-06',
      '/v1/certificates',
      certificate(number, { issuedOn: '2004-03-06' }),
    );
    expect(issued.body).toMatchObject({ flags: ['fake-of-issued-number'] });
    const listed = await api.get(
      `/v1/discrepancies?certificate=${number}&minPosition=${String(issued.body['position'])}`,
      world.tokens.auditor,
    );
    expect(listed.body.items?.map((item) => [item['rule'], item['closedAt'] !== null])).toEqual([
      ['fake-of-unissued-number', true],
      ['fake-of-issued-number', false],
    ]);
    expect((await api.get(`/v1/certificates/${number}`, world.tokens.importerOfEu)).status).toBe(200);
    expect((await api.get(`/v1/certificates/${number}`, world.tokens.importerOfAe)).status).toBe(403);
  });

  it('given a mistyped name, when the issuer instructs and the destination endorses, then the difference is put right', async () => {
    const number = 'ZA0000205';
    const path = `/v1/certificates/${number}`;
    await underWay(number, 'EU');
    const seen = confirmation(number, 'EU-5', { importer: 'An Importer & Sons' });
    const confirmed = await send('importerOfEu', '2004-03-10', '/v1/import-confirmations', seen);
    expect(confirmed.body).toMatchObject({ flags: ['importer-differs'] });

    const endorsement = { instruction: 'ZA-L-1', authority: 'Customs of EU' };
    const endorse = (ifMatch: string): Promise<Answered> =>
      send('importerOfEu', '2004-03-12', `${path}/correction-endorsement`, endorsement, ifMatch);
    expect((await endorse('"v3"')).body).toMatchObject({ status: 404, code: 'instruction-missing' });
    const instruction = {
      instruction: 'ZA-L-1',
      field: 'importer.name',
      reads: 'An importer',
      corrected: 'An Importer & Sons',
    };
    expect((await send('exporterOfZa', '2004-03-11', `${path}/correction`, instruction, '"v3"')).status).toBe(201);
    const endorsed = await endorse('"v4"');
    expect(endorsed.status).toBe(201);
    expect((await read(number)).body).toMatchObject({
      status: 'confirmed',
      content: { importer: { name: 'An importer' } },
      corrections: [{ corrected: 'An Importer & Sons', endorsement: { by: 'EU', on: '2004-03-12' } }],
    });
    const listed = await api.get(
      `/v1/discrepancies?certificate=${number}&state=closed&minPosition=${String(endorsed.body['position'])}`,
      world.tokens.auditor,
    );
    expect(listed.body.items).toMatchObject([{ rule: 'importer-differs', closedAt: endorsed.body['position'] }]);
  });

  it('given goods that were refused, when they go back, then it is under a technical certificate', async () => {
    const [number, technical] = ['ZA0000206', 'EU0000206'];
    await underWay(number, 'EU');
    const back = certificate(technical, {
      issuer: 'EU',
      destination: 'ZA',
      purpose: 'technical',
      sendsOn: number,
      issuedOn: '2004-03-10',
    });
    const early = await send('exporterOfEu', '2004-03-10', '/v1/certificates', back);
    expect(early.body).toMatchObject({ status: 409, code: 'not-under-customs' });
    const refusal = { number, authority: 'Customs of EU', reason: 'contents-differ' };
    await send('importerOfEu', '2004-03-09', '/v1/import-refusals', refusal);
    expect((await send('exporterOfEu', '2004-03-10', '/v1/certificates', back)).status).toBe(201);
    expect((await read(technical)).body).toMatchObject({ content: { purpose: 'technical', sendsOn: number } });
  });

  it('F12b: given stones from a place outside the scheme, then the attempt is on record, and read by few', async () => {
    const report = {
      reporter: 'AE',
      attempt: '2005-0007',
      authority: 'Customs of AE',
      place: 'ML',
      direction: 'import',
      attemptedOn: '2005-11-04',
      certificate: 'ML0000001',
      carats: '118.42',
    };
    const sent = await send('importerOfAe', '2005-11-04', '/v1/trade-attempts', report);
    expect(sent.status).toBe(201);
    expect(sent.headers.get('location')).toBe('/v1/trade-attempts/AE-2005-0007');
    expect(sent.body).toMatchObject({ flags: [] });
    const inside = await send('importerOfAe', '2005-11-05', '/v1/trade-attempts', {
      ...report,
      attempt: '2005-0008',
      place: 'ZA',
    });
    expect(inside.body).toMatchObject({ flags: ['place-in-the-scheme'] });

    const path = '/v1/trade-attempts/AE-2005-0007';
    expect((await api.get(path, world.tokens.chair)).body).toMatchObject({
      name: 'AE-2005-0007',
      place: 'ML',
      flags: [],
    });
    expect((await api.get(path, world.tokens.importerOfAe)).status).toBe(200);
    expect((await api.get(path, world.tokens.importerOfEu)).status).toBe(403);
    expect((await api.get('/v1/trade-attempts/AE-2005-0009', world.tokens.chair)).status).toBe(404);
    const told = await api.get('/v1/events?type=attempt.reported', world.tokens.chair);
    expect(told.body.items?.map(({ stream }) => stream)).toEqual(['attempt-AE-2005-0007', 'attempt-AE-2005-0008']);
  });
});
