import { ApiClient, type Answered, type Body } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, makeTradingWorld, type ActorName, type TradingWorld } from './trading-world';

jest.setTimeout(120_000);

const SHIPMENTS = 22;
/** Three sums of the control of Ghana's exports, in hundredths of a carat. */
const SUMS_OF_GHANA = [4_280_664, 8_294_818, 8_178_587] as const;

describe('alluvial stones over HTTP', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;

  beforeAll(async () => {
    world = await makeTradingWorld();
    server = await startServer(world.data);
    api = new ApiClient(server.url);
    for (const [participant, as] of [
      ['GH', 'exporterOfGh'],
      ['BR', 'exporterOfBr'],
      ['ZA', 'exporterOfZa'],
    ] as const) {
      await openRegister(participant, as);
    }
  });

  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    world.remove();
  });

  const send = (as: ActorName, on: string, path: string, body: object, ifMatch?: string): Promise<Answered> => {
    const sending = { token: world.tokens[as], occurredAt: `${on}T10:00:00Z` };
    return api.post(path, body, ifMatch === undefined ? sending : { ...sending, ifMatch });
  };

  async function made(answers: readonly Promise<Answered>[]): Promise<readonly Answered[]> {
    const all = await Promise.all(answers);
    expect(all.filter(({ status }) => status !== 201).map(({ body }) => body)).toEqual([]);
    return all;
  }

  /** A Participant with letters of its own, a site, a digger there, a dealer and an exporter. */
  async function openRegister(participant: string, as: ActorName): Promise<void> {
    const fact = { effectiveFrom: '2003-01-01', certainty: 'stated', source: 'List of the Chair' };
    if (participant !== 'ZA') {
      const place = { participant, name: participant, kind: 'state', producer: true };
      await made([send('chair', '2003-01-01', '/v1/participants', { ...place, ...fact })]);
      const prefix = { prefix: participant, ...fact };
      await made([send('chair', '2003-01-01', `/v1/participants/${participant}/prefixes`, prefix, '"v0"')]);
    }
    const authority = `Authority of ${participant}`;
    const year = { participant, authority, validFrom: '2005-01-01', validUntil: '2005-12-31' };
    const site = { participant, authority, name: 'River bank', latitude: '6.0415', longitude: '-0.8033' };
    const area = { parts: [{ kind: 'district', name: 'Upper river' }] };
    await made([
      send(as, '2005-01-02', '/v1/sites', { ...site, site: 'R-1', district: 'Upper river', zone: 'North' }),
      send(as, '2005-01-02', '/v1/sites', { ...site, site: 'R-2', district: 'Lower river' }),
      send(as, '2005-01-02', '/v1/licences', { ...year, licence: 'D-1', kind: 'digger', holder: 'A digger', area }),
      send(as, '2005-01-02', '/v1/licences', { ...year, licence: 'B-1', kind: 'dealer', holder: 'A dealer' }),
      send(as, '2005-01-02', '/v1/licences', { ...year, licence: 'E-1', kind: 'exporter', holder: 'An exporter' }),
      send(as, '2005-01-02', '/v1/licences', { ...year, licence: 'E-2', kind: 'exporter', holder: 'Another one' }),
    ]);
  }

  const find = (as: ActorName, of: string, chit: string, carats: string, changes: object = {}): Promise<Answered> =>
    send(as, '2005-03-02', `/v1/accounts/${of}-D-1/finds`, {
      ...{ chit, site: 'R-1', foundOn: '2005-03-01', carats },
      ...changes,
    });

  const sale = (
    as: ActorName,
    seller: string,
    voucher: string,
    carats: string,
    sources: object,
    changes: object = {},
  ): Promise<Answered> =>
    send(as, '2005-03-03', `/v1/accounts/${seller}/vouchers`, {
      ...{ voucher, buyer: 'E-1', boughtOn: '2005-03-03', carats, valueUsd: '100.00' },
      ...sources,
      ...changes,
    });

  const lot = (
    as: ActorName,
    of: string,
    name: string,
    carats: string,
    vouchers: readonly string[],
  ): Promise<Answered> =>
    send(as, '2005-03-10', `/v1/accounts/${of}/lots`, { lot: name, authority: 'Control office', vouchers, carats });

  const certified = (
    as: ActorName,
    of: string,
    number: string,
    carats: string,
    lots?: readonly string[],
  ): Promise<Answered> =>
    send(
      as,
      '2005-03-15',
      '/v1/certificates',
      certificate(number, {
        issuer: of,
        origin: of,
        issuedOn: '2005-03-15',
        expiresOn: '2005-05-14',
        lines: [{ hs: '7102.10', carats, valueUsd: '1000.00' }],
        ...(lots === undefined ? {} : { lots }),
      }),
    );

  /** From the pit to the certificate: a find, a voucher, a lot and a certificate of each weight. */
  async function exported(as: ActorName, of: string, weights: readonly string[]): Promise<readonly string[]> {
    const all = weights.map((carats, index) => ({ carats, id: String(index + 1).padStart(3, '0') }));
    await made(all.map(({ id, carats }) => find(as, of, `C-${id}`, carats)));
    await made(all.map(({ id, carats }) => sale(as, `${of}-D-1`, `V-${id}`, carats, { finds: [`C-${id}`] })));
    await made(all.map(({ id, carats }) => lot(as, `${of}-E-1`, `L-${id}`, carats, [`${of}-D-1.V-${id}`])));
    const numbered = all.map((one) => ({ ...one, number: `${of}0000${one.id}` }));
    await made(
      numbered.map(({ id, number }) =>
        send(as, '2005-03-12', `/v1/accounts/${of}-E-1/set-asides`, { lot: `L-${id}`, certificate: number }),
      ),
    );
    await made(numbered.map(({ id, number, carats }) => certified(as, of, number, carats, [`${of}-E-1.L-${id}`])));
    return numbered.map(({ number }) => number);
  }

  async function read(path: string, token = world.tokens.auditor): Promise<Answered> {
    const { headers } = await api.get('/v1/participants/ZA', world.tokens.auditor);
    return api.get(path, token, { 'ledger-min-position': headers.get('ledger-position') ?? '0' });
  }

  const items = ({ body }: Answered): readonly Body[] => body.items ?? [];

  it('F3: given 22 shipments of Ghana, then every carat of 207,540.69 is traced to its pit, exactly', async () => {
    const weights = SUMS_OF_GHANA.flatMap((sum, part) => sharedOut(sum, part === 0 ? 8 : 7));
    const numbers = await exported('exporterOfGh', 'GH', weights);
    expect(numbers).toHaveLength(SHIPMENTS);

    const share = await read('/v1/traceability?participant=GH&year=2005', world.tokens.exporterOfGh);
    expect(items(share)).toEqual([
      {
        participant: 'GH',
        year: 2005,
        certificates: 22,
        traced: 22,
        partlyTraced: 0,
        untraced: 0,
        carats: '207540.69',
        tracedWeight: { carats: '207540.69' },
        shareOfCertificates: '100.0',
        shareOfCarats: '100.0',
        synthetic: false,
      },
    ]);
    const register = {
      month: '2005-03',
      opening: { carats: '0.00' },
      bought: { carats: '207540.69' },
      sold: { carats: '207540.69' },
      closing: { carats: '0.00' },
    };
    const [closed] = await made([send('exporterOfGh', '2005-04-01', '/v1/accounts/GH-E-1/registers', register)]);
    expect(closed?.body['flags']).toEqual([]);
    expect(items(await read('/v1/buyer-registers?participant=GH'))).toMatchObject([
      { licence: 'E-1', reconciled: true, boughtByVouchers: { carats: '207540.69' }, irregularities: [] },
    ]);
    expect((await read('/v1/accounts/GH-E-1')).body).toMatchObject({ exported: '207540.69', sold: '0.00' });

    const path = await read(`/v1/traceability/certificates/${numbers[0] ?? ''}`);
    expect(path.body).toMatchObject({
      certificate: { standing: 'traced', lots: ['GH-E-1.L-001'] },
      vouchers: [{ name: 'GH-D-1.V-001', seller: 'D-1', buyer: 'E-1', usedBy: 'GH-E-1.L-001' }],
      finds: [{ chit: 'C-001', site: 'R-1' }],
      sites: [{ site: 'R-1', latitude: '6.041500', zone: 'North' }],
      complete: true,
    });
    const table = await read('/v1/vouchers.csv?participant=GH');
    expect(table.text.split('\n').filter((line) => line.startsWith('GH-D-1.V-'))).toHaveLength(SHIPMENTS);
  });

  it('F5: given 147 certificates of Brazil, 49 of them without a voucher path, then 66.7 % are traced and the 49 are listed', async () => {
    await exported(
      'exporterOfBr',
      'BR',
      Array.from({ length: 98 }, () => '10.00'),
    );
    const before = (await read('/v1/traceability?participant=BR')).headers.get('ledger-position') ?? '';
    const untraced = Array.from({ length: 49 }, (_, index) => `BR0001${String(index).padStart(3, '0')}`);
    await made(untraced.map((number) => certified('exporterOfBr', 'BR', number, '10.00')));

    expect(items(await read('/v1/traceability?participant=BR&year=2005'))).toMatchObject([
      {
        certificates: 147,
        traced: 98,
        untraced: 49,
        carats: '1470.00',
        shareOfCertificates: '66.7',
        shareOfCarats: '66.7',
      },
    ]);
    const gaps = await read('/v1/traceability/certificates?participant=BR&year=2005&standing=untraced');
    expect(
      items(gaps)
        .map((gap) => gap['certificate'])
        .toSorted(),
    ).toEqual(untraced);
    const csv = await read('/v1/traceability/certificates.csv?participant=BR&standing=untraced');
    expect(csv.text.trimEnd().split('\n')).toHaveLength(50);
    expect(items(await read(`/v1/traceability?participant=BR&asOf=${before}`))).toMatchObject([{ certificates: 98 }]);
  });

  it('given chits and vouchers that contradict the ledger, then they are recorded and flagged, and no lot is made of them', async () => {
    const as = 'exporterOfZa';
    const flags = async (answer: Promise<Answered>): Promise<unknown> => (await made([answer]))[0]?.body['flags'];
    expect(await flags(find(as, 'ZA', 'X-1', '5.00', { site: 'R-2' }))).toEqual(['outside-area']);
    expect(await flags(find(as, 'ZA', 'X-2', '5.00', { foundOn: '2004-12-31' }))).toEqual(['digger-not-licensed']);
    expect(await flags(find(as, 'ZA', 'X-3', '5.00', { site: 'R-9' }))).toEqual(['site-unknown']);
    expect(await flags(find(as, 'ZA', 'X-4', '5.00'))).toEqual([]);
    expect(await flags(sale(as, 'ZA-D-1', 'Y-1', '5.00', { finds: ['X-1'] }))).toEqual(['source-irregular']);
    expect(await flags(sale(as, 'ZA-D-1', 'Y-4', '5.01', { finds: ['X-4'] }))).toEqual(['more-out-than-in']);
    const early = { boughtOn: '2004-12-31' };
    expect(await flags(sale(as, 'ZA-D-1', 'Y-5', '1.00', {}, early))).toEqual([
      'seller-not-licensed',
      'buyer-not-licensed',
      'more-out-than-in',
    ]);
    const refused = await lot(as, 'ZA-E-1', 'Z-1', '11.01', ['ZA-D-1.Y-1', 'ZA-D-1.Y-4', 'ZA-D-1.Y-9']);
    expect(refused.status).toBe(404);
    expect((refused.body['errors'] as readonly Body[]).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['voucher-irregular', '/vouchers/0'],
      ['voucher-irregular', '/vouchers/1'],
      ['voucher-unknown', '/vouchers/2'],
    ]);
    expect(items(await read('/v1/vouchers?participant=ZA&flagged=true'))).toHaveLength(3);

    const wrong = {
      opening: { carats: '0' },
      bought: { carats: '5' },
      sold: { carats: '1' },
      closing: { carats: '3' },
    };
    const register = send(as, '2005-04-01', '/v1/accounts/ZA-B-1/registers', { month: '2005-03', ...wrong });
    expect(await flags(register)).toEqual(['register-does-not-add-up', 'sold-differs']);
  });

  it('given a voucher of another dealer, one that was used, or a weight that differs, then no lot is made', async () => {
    const as = 'exporterOfZa';
    await made([find(as, 'ZA', 'A-1', '20.00')]);
    await made([sale(as, 'ZA-D-1', 'A-1', '20.00', { finds: ['A-1'] })]);
    expect((await lot(as, 'ZA-E-2', 'A-1', '20.00', ['ZA-D-1.A-1'])).body).toMatchObject({
      code: 'voucher-of-another',
    });
    expect((await lot(as, 'ZA-E-1', 'A-1', '19.00', ['ZA-D-1.A-1'])).body).toMatchObject({
      code: 'lot-weight-differs',
    });
    expect((await lot('exporterOfGh', 'ZA-E-1', 'A-1', '20.00', ['ZA-D-1.A-1'])).body).toMatchObject({
      status: 403,
      code: 'not-the-licensor',
    });
    await made([lot(as, 'ZA-E-1', 'A-1', '20.00', ['ZA-D-1.A-1'])]);
    expect((await lot(as, 'ZA-E-1', 'A-2', '20.00', ['ZA-D-1.A-1'])).body).toMatchObject({ code: 'voucher-used' });

    expect((await certified(as, 'ZA', 'ZA0000801', '20.00', ['ZA-E-1.A-1'])).body).toMatchObject({
      code: 'lot-not-set-aside',
    });
    const aside = send(as, '2005-03-12', '/v1/accounts/ZA-E-1/set-asides', { lot: 'A-1', certificate: 'ZA0000801' });
    await made([aside]);
    await made([certified(as, 'ZA', 'ZA0000801', '25.00', ['ZA-E-1.A-1'])]);
    expect(items(await read('/v1/traceability/certificates?participant=ZA&year=2005'))).toMatchObject([
      { certificate: 'ZA0000801', standing: 'partly-traced', carats: '25.00', traced: { carats: '20.00' } },
    ]);
    expect(
      (await send(as, '2005-03-16', '/v1/accounts/ZA-E-1/set-asides', { lot: 'A-1', certificate: 'ZA0000802' })).body,
    ).toMatchObject({ code: 'lot-in-use' });
  });

  it('given fifty who put the same purchases together at once, then each goes into one lot, and never a carat more goes out', async () => {
    const as = 'exporterOfZa';
    const ids = Array.from({ length: 5 }, (_, index) => `M-${String(index)}`);
    await made(ids.map((id) => find(as, 'ZA', id, '10.00')));
    await made(ids.map((id) => sale(as, 'ZA-D-1', id, '10.00', { finds: [id] })));
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        lot(as, 'ZA-E-1', `P-${String(index)}`, '10.00', [`ZA-D-1.${ids[index % ids.length] ?? ''}`]),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const refused = answers.filter(({ status }) => status !== 201).map(({ body }) => body['code']);
    expect(new Set(refused)).toEqual(new Set(['voucher-used']));

    const again = await Promise.all(
      Array.from({ length: 50 }, (_, index) => sale(as, 'ZA-D-1', `Q-${String(index)}`, '10.00', { finds: ['X-2'] })),
    );
    const unused = again.filter(({ body }) => !(body['flags'] as readonly string[]).includes('source-used-before'));
    expect([again.every(({ status }) => status === 201), unused.length]).toEqual([true, 1]);
  });

  it('given one who is no party, a licence revoked in between, or what does not exist, then he is told so', async () => {
    const stranger = world.tokens.exporterOfGh;
    for (const path of [
      '/v1/sites',
      '/v1/vouchers?participant=ZA',
      '/v1/traceability?participant=ZA',
      '/v1/accounts/ZA-E-1',
    ]) {
      expect((await read(path, stranger)).body).toMatchObject({ status: 403, code: 'forbidden-role' });
    }
    expect((await read('/v1/sites/ZA-R-7')).status).toBe(404);
    expect((await read('/v1/licences/ZA-D-7')).status).toBe(404);
    expect((await read('/v1/traceability/certificates/ZA0009999')).status).toBe(404);
    expect((await read('/v1/sites/ZA-R-1')).body).toMatchObject({ content: { district: 'Upper river' } });
    const licence = await read('/v1/licences/ZA-E-2');
    const revocation = { authority: 'Authority of ZA', revokedFrom: '2005-06-01', reason: 'Books not kept' };
    const seen = licence.headers.get('etag') ?? '';
    await made([send('exporterOfZa', '2005-06-01', '/v1/licences/ZA-E-2/revocations', revocation, seen)]);
    expect((await read('/v1/licences/ZA-E-2')).body).toMatchObject({
      periods: [{ validFrom: '2005-01-01', validUntil: '2005-05-31' }],
    });
    expect(items(await read('/v1/licences?participant=ZA&kind=exporter'))).toHaveLength(2);
    expect(items(await read('/v1/lots?participant=GH&exporter=E-1&limit=500'))).toHaveLength(SHIPMENTS);
  });
});

/** Parts of a sum of hundredths of a carat, as decimal strings that come to it exactly. */
function sharedOut(sum: number, parts: number): readonly string[] {
  const part = Math.floor(sum / parts);
  return Array.from({ length: parts }, (_, index) =>
    ((index === 0 ? sum - part * (parts - 1) : part) / 100).toFixed(2),
  );
}
