import { documentOf, kpl, terminal } from './run-kpl';
import { issue, ndjson, numberOf, PLACES, Scratch, type Line } from './world';

jest.setTimeout(60_000);

const AS = { role: 'exporting-authority', participant: 'ZA', authority: 'Issuing office' };
const authority = 'Issuing office';
const year = { participant: 'ZA', authority, validFrom: '2004-01-01', validUntil: '2004-12-31' };
const act = (on: string, command: string, data: Line): Line => ({
  command,
  occurredAt: `${on}T10:00:00Z`,
  as: AS,
  data,
});

/** A digger finds 1,210.55 ct and sells them to a dealer, who sells them to an exporter, who puts a lot together. */
const PAPERS: readonly Line[] = [
  act('2004-01-02', 'RegisterSite', {
    participant: 'ZA',
    site: 'R-1',
    authority,
    name: 'River bank',
    district: 'Upper river',
    latitude: '-28.7',
    longitude: '24.5',
  }),
  act('2004-01-02', 'GrantLicence', {
    ...year,
    licence: 'D-1',
    kind: 'digger',
    holder: 'A digger',
    area: { parts: [{ kind: 'site', name: 'R-1' }] },
  }),
  act('2004-01-02', 'GrantLicence', { ...year, licence: 'B-1', kind: 'dealer', holder: 'A dealer' }),
  act('2004-01-02', 'GrantLicence', { ...year, licence: 'E-1', kind: 'exporter', holder: 'An exporter' }),
  act('2004-02-02', 'RecordFind', {
    participant: 'ZA',
    licence: 'D-1',
    chit: 'C-1',
    site: 'R-1',
    foundOn: '2004-02-01',
    carats: '1210.55',
  }),
  act('2004-02-03', 'RecordPurchaseVoucher', {
    participant: 'ZA',
    licence: 'D-1',
    voucher: 'V-1',
    buyer: 'B-1',
    boughtOn: '2004-02-03',
    carats: '1210.55',
    valueUsd: '1000.00',
    finds: ['C-1'],
  }),
  act('2004-02-04', 'RecordPurchaseVoucher', {
    participant: 'ZA',
    licence: 'B-1',
    voucher: 'S-1',
    buyer: 'E-1',
    boughtOn: '2004-02-04',
    carats: '1210.55',
    valueUsd: '1100.00',
    vouchers: ['ZA-D-1.V-1'],
  }),
  act('2004-02-05', 'AssembleExportLot', {
    participant: 'ZA',
    licence: 'E-1',
    lot: 'L-1',
    authority,
    vouchers: ['ZA-B-1.S-1'],
    carats: '1210.55',
  }),
  act('2004-02-06', 'SetLotAside', { participant: 'ZA', licence: 'E-1', lot: 'L-1', certificate: numberOf(1) }),
];

describe('kpl traced', () => {
  const scratch = new Scratch();
  const data = scratch.at('data');

  beforeAll(async () => {
    const first = { ...issue(1), data: { ...(issue(1)['data'] as Line), lots: ['ZA-E-1.L-1'] } };
    const lines = [...PLACES, ...PAPERS, first, issue(2), issue(3)];
    const { code, stdout } = await kpl(['import', '-', '--data', data, '--ndjson'], { input: ndjson(lines) });
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('"rejected"')]);
  });
  afterAll(() => {
    scratch.remove();
  });

  it('given a Participant and a year, tells the traced share and the certificates without a path', async () => {
    const args = ['traced', '--participant', 'ZA', '--year', '2004', '--data', data];
    expect(documentOf(await kpl([...args, '--json']))).toMatchObject({
      schema: 'kpl.traced-share/1',
      participant: 'ZA',
      shares: [{ certificates: 3, traced: 1, untraced: 2, shareOfCertificates: '33.3', carats: '3631.65' }],
      items: [
        { certificate: numberOf(2), traced: '0.00', standing: 'untraced' },
        { certificate: numberOf(3), standing: 'untraced' },
      ],
    });
    const { code, stderr } = await kpl(args);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('ZA 2004: 1 of 3 certificates are traced (33.3 %), 1210.55 of 3631.65 ct (33.3 %).'),
    ]);
  });

  it('given a certificate, tells the papers behind it: as JSON, and as a tree on a terminal', async () => {
    expect(documentOf(await kpl(['traced', numberOf(1), '--json', '--data', data]))).toMatchObject({
      schema: 'kpl.traced/1',
      certificate: { certificate: numberOf(1), standing: 'traced', traced: { carats: '1210.55' } },
      vouchers: [{ name: 'ZA-B-1.S-1' }, { name: 'ZA-D-1.V-1' }],
      finds: [{ chit: 'C-1', carats: '1210.55' }],
    });
    const { code, stdout } = await terminal(`kpl traced ${numberOf(1)} --data ${data}`, { env: { NO_COLOR: '1' } });
    expect([code, stdout.replaceAll('\r\n', '\n').split('\n')]).toEqual([
      0,
      [
        `Papers behind ${numberOf(1)}`,
        '',
        '1,210.55 ct of 1,210.55 ct have a path: traced',
        '  ZA-E-1.L-1  lot of 1,210.55 ct, 2004-02-05',
        '    ZA-B-1.S-1  B-1 sold 1,210.55 ct to E-1, 2004-02-04',
        '      ZA-D-1.V-1  D-1 sold 1,210.55 ct to B-1, 2004-02-03',
        '        C-1  found 1,210.55 ct at R-1 (River bank, Upper river), 2004-02-01',
        '',
      ],
    ]);
  });

  it('given nobody, a year that is none, what is unknown or no certificate, ends with a hint', async () => {
    const [nobody, noYear, unknown, place, stranger] = await Promise.all([
      kpl(['traced', '--data', data]),
      kpl(['traced', '--participant', 'ZA', '--year', '04', '--data', data]),
      kpl(['traced', 'ZA99999999', '--data', data]),
      kpl(['traced', 'ZA', '--data', data]),
      kpl(['traced', '--participant', 'CI', '--data', data]),
    ]);
    expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('Name a Participant')]);
    expect([noYear.code, noYear.stderr]).toEqual([2, expect.stringContaining('is not a year')]);
    expect([unknown.code, unknown.stderr]).toEqual([3, expect.stringContaining('no certificate ZA99999999')]);
    expect([place.code, place.stderr]).toEqual([2, expect.stringContaining('ZA is no certificate')]);
    expect([stranger.code, stranger.stderr]).toEqual([3, expect.stringContaining('no certificate of CI')]);
  });
});
