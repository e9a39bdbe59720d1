import { parseCarats, usDollars, type Carats, type LocalDate, type Position } from '@kp/kernel';
import {
  lotName,
  voucherName,
  type CertificateNumber,
  type ChitNumber,
  type Coordinate,
  type LicenceNumber,
  type LotName,
  type LotNumber,
  type RegisterMonth,
  type SchemeCommand,
  type SiteNumber,
  type VoucherNumber,
} from '@kp/scheme';
import { admitThree, exporting, issue, line, numbered, ZA } from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { TraceabilityQueries } from './queries';

const desk = exporting(ZA);
const key = (licence: string) => ({ participant: ZA, licence: licence as LicenceNumber });
const [DIGGER, DEALER, EXPORTER] = [key('D-1'), key('B-1'), key('E-1')];
const authority = 'Export office';
const whole = { limit: 100 };

let world: RecordedWorld;
let papers: TraceabilityQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  papers = new TraceabilityQueries(world.readModels);
  await admitThree(world);
  const year = { authority, validFrom: '2004-01-01' as LocalDate, validUntil: '2004-12-31' as LocalDate };
  await act('2004-01-02', {
    type: 'RegisterSite',
    data: {
      participant: ZA,
      site: 'R-1' as SiteNumber,
      authority,
      name: 'River bank',
      district: 'Upper river',
      zone: null,
      latitude: '-28.700000' as Coordinate,
      longitude: '24.500000' as Coordinate,
    },
  });
  const area = { parts: [{ kind: 'district', name: 'Upper river' }], bounds: null } as const;
  await act('2004-01-02', { type: 'GrantLicence', data: { ...DIGGER, ...year, kind: 'digger', holder: 'One', area } });
  await act('2004-01-02', {
    type: 'GrantLicence',
    data: { ...DEALER, ...year, kind: 'dealer', holder: 'Two', area: null },
  });
  await act('2004-01-02', {
    type: 'GrantLicence',
    data: { ...EXPORTER, ...year, kind: 'exporter', holder: 'Three', area: null },
  });
});

afterEach(() => {
  world.close();
});

const act = (on: string, command: SchemeCommand): Promise<Position> => world.act(on, desk, command);

const ct = (text: string): Carats => parseCarats(text) ?? (0 as Carats);

const found = (chit: string, carats: string): Promise<Position> =>
  act('2004-02-02', {
    type: 'RecordFind',
    data: {
      ...DIGGER,
      chit: chit as ChitNumber,
      site: 'R-1' as SiteNumber,
      foundOn: '2004-02-02' as LocalDate,
      carats: ct(carats),
      remarks: null,
    },
  });

const sold = (
  seller: typeof DIGGER,
  voucher: string,
  buyer: typeof DIGGER,
  carats: string,
  sources: { readonly finds?: readonly string[]; readonly vouchers?: readonly string[] },
): Promise<Position> =>
  act('2004-02-10', {
    type: 'RecordPurchaseVoucher',
    data: {
      ...seller,
      voucher: voucher as VoucherNumber,
      buyer: buyer.licence,
      boughtOn: '2004-02-10' as LocalDate,
      carats: ct(carats),
      valueUsd: usDollars(100_00),
      finds: (sources.finds ?? []) as readonly ChitNumber[],
      vouchers: (sources.vouchers ?? []).map((one) => voucherName(DIGGER, one as VoucherNumber)),
      remarks: null,
    },
  });

const assembled = (
  lot: string,
  seller: typeof DIGGER,
  vouchers: readonly string[],
  carats: string,
): Promise<Position> =>
  act('2004-02-20', {
    type: 'AssembleExportLot',
    data: {
      ...EXPORTER,
      lot: lot as LotNumber,
      authority,
      vouchers: vouchers.map((one) => voucherName(seller, one as VoucherNumber)),
      carats: ct(carats),
    },
  });

async function issued(number: CertificateNumber, carats: number, ...lots: readonly string[]): Promise<Position> {
  const names: LotName[] = [];
  for (const lot of lots) {
    names.push(lotName(EXPORTER, lot as LotNumber));
    await act('2004-02-25', { type: 'SetLotAside', data: { ...EXPORTER, lot: lot as LotNumber, certificate: number } });
  }
  const lines = [line('7102.10', carats, 400_000)];
  return act('2004-03-01', issue(number, { lines, ...(names.length === 0 ? {} : { lots: names }) }));
}

describe('the way of alluvial stones', () => {
  it('over a dealer to the certificate, is told as a path of all its papers', async () => {
    await found('C-1', '12.00');
    await sold(DIGGER, 'V-1', DEALER, '12.00', { finds: ['C-1'] });
    await sold(DEALER, 'S-1', EXPORTER, '12.00', { vouchers: ['V-1'] });
    await assembled('L-1', DEALER, ['S-1'], '12.00');
    const number = numbered(1);
    const at = await issued(number, 1_200, 'L-1');
    await world.fold();

    const { value, position } = papers.pathOf(number);
    expect(position).toBe(at);
    expect(value).toMatchObject({
      certificate: { certificate: number, carats: 1_200, traced: { carats: 1_200 }, standing: 'traced' },
      lots: [{ name: 'ZA-E-1.L-1', certificate: number }],
      vouchers: [
        { name: 'ZA-B-1.S-1', usedBy: 'ZA-E-1.L-1', traced: { carats: 1_200 } },
        { name: 'ZA-D-1.V-1', usedBy: 'ZA-B-1.S-1' },
      ],
      finds: [{ chit: 'C-1', site: 'R-1', carats: 1_200 }],
      sites: [{ site: 'R-1', name: 'River bank' }],
      complete: true,
    });
    expect(papers.pathOf(number, { asOf: (at - 1) as Position }).value).toBeUndefined();
    expect(papers.pathOf(numbered(9)).value).toBeUndefined();
  });

  it('is traced, partly traced or untraced, and shared out by Participant and year', async () => {
    await act('2004-01-05', {
      type: 'CountStock',
      data: { ...DEALER, authority, countedOn: '2004-01-05' as LocalDate, carats: ct('5.00') },
    });
    await found('C-1', '10.00');
    await sold(DIGGER, 'V-1', DEALER, '10.00', { finds: ['C-1'] });
    await sold(DEALER, 'S-1', EXPORTER, '15.00', { vouchers: ['V-1'] });
    await assembled('L-1', DEALER, ['S-1'], '15.00');
    await found('C-2', '3.00');
    await sold(DIGGER, 'V-2', EXPORTER, '3.00', { finds: ['C-2'] });
    await assembled('L-2', DIGGER, ['V-2'], '3.05');
    await issued(numbered(1), 1_500, 'L-1');
    await issued(numbered(2), 305, 'L-2');
    const three = await issued(numbered(3), 4_000);
    await act('2004-03-01', issue(numbered(4), { origin: { kind: 'mixed' } }));
    await act('2004-03-02', { type: 'VoidCertificate', data: { number: numbered(3), reason: 'Mistyped.' } });
    await world.fold();

    const numbers = (filter: Parameters<typeof papers.certificates>[0], asOf?: Position): readonly string[] =>
      papers
        .certificates(filter, { ...whole, ...(asOf === undefined ? {} : { asOf }) })
        .items.map(({ certificate }) => certificate);
    expect(numbers({ standing: 'partly-traced' })).toEqual([numbered(1)]);
    expect(numbers({ standing: 'traced', participant: ZA, year: 2004 })).toEqual([numbered(2)]);
    expect(numbers({ standing: 'untraced' })).toEqual([]);
    expect(numbers({ standing: 'untraced' }, three)).toEqual([numbered(3)]);
    expect(numbers({ year: 2003 })).toEqual([]);
    expect(papers.shares({ participant: ZA }).value).toEqual([
      {
        participant: ZA,
        year: 2004,
        certificates: 2,
        traced: 1,
        partlyTraced: 1,
        untraced: 0,
        carats: 1_805,
        tracedWeight: { carats: 1_305 },
        shareOfCertificates: '50.0',
        shareOfCarats: '72.3',
        synthetic: false,
      },
    ]);
    expect(papers.shares({}, { asOf: three }).value).toMatchObject([{ certificates: 3, shareOfCertificates: '33.3' }]);
  });

  it('lists papers as they stood at a position, and those that are flagged', async () => {
    await found('C-1', '10.00');
    const first = await sold(DIGGER, 'V-1', EXPORTER, '10.00', { finds: ['C-1'] });
    await sold(DIGGER, 'V-2', EXPORTER, '10.00', { finds: ['C-1'] });
    await assembled('L-1', DIGGER, ['V-1'], '10.00');
    await act('2004-03-01', {
      type: 'RevokeLicence',
      data: { ...DIGGER, authority, revokedFrom: '2004-03-01' as LocalDate, reason: 'Dug elsewhere.' },
    });
    await world.fold();

    expect(papers.vouchers({ flagged: true }, whole).items).toMatchObject([
      { name: 'ZA-D-1.V-2', irregularities: ['source-used-before', 'more-out-than-in'], traced: { carats: 0 } },
    ]);
    expect(papers.vouchers({ flagged: false, buyer: EXPORTER.licence }, whole).items).toMatchObject([
      { name: 'ZA-D-1.V-1', usedBy: 'ZA-E-1.L-1' },
    ]);
    expect(papers.vouchers({ seller: DIGGER.licence }, { ...whole, asOf: first }).items).toMatchObject([
      { name: 'ZA-D-1.V-1', usedBy: null },
    ]);
    expect(papers.lots({ participant: ZA, exporter: EXPORTER.licence }, whole).items).toMatchObject([
      { name: 'ZA-E-1.L-1', certificate: null, vouchers: ['ZA-D-1.V-1'] },
    ]);
    const [digger] = papers.licences({ kind: 'digger' }, whole).items;
    expect(digger?.periods).toEqual([{ validFrom: '2004-01-01', validUntil: '2004-02-29' }]);
    const [before] = papers.licences({ kind: 'digger' }, { ...whole, asOf: first }).items;
    expect(before?.periods).toEqual([{ validFrom: '2004-01-01', validUntil: '2004-12-31' }]);
    expect(papers.sites({ participant: ZA }, whole).items).toMatchObject([{ site: 'R-1', zone: null }]);
    const page = papers.licences({}, { limit: 2 });
    expect(papers.licences({}, { limit: 2, after: page.next ?? '' }).items).toMatchObject([{ licence: 'E-1' }]);
  });

  it('reconciles a register with the vouchers and lots of its month, also with those recorded later', async () => {
    await found('C-1', '10.00');
    await sold(DIGGER, 'V-1', EXPORTER, '10.00', { finds: ['C-1'] });
    await assembled('L-1', DIGGER, ['V-1'], '10.00');
    const closed = await act('2004-03-01', {
      type: 'CloseBuyerRegister',
      data: {
        ...EXPORTER,
        month: '2004-02' as RegisterMonth,
        opening: { carats: ct('0') },
        bought: { carats: ct('10') },
        sold: { carats: ct('10') },
        closing: { carats: ct('0') },
        remarks: null,
      },
    });
    await found('C-2', '1.00');
    await sold(DIGGER, 'V-2', EXPORTER, '1.00', { finds: ['C-2'] });
    await world.fold();

    expect(papers.registers({ licence: EXPORTER.licence }, { ...whole, asOf: closed }).items).toMatchObject([
      { reconciled: true, boughtByVouchers: { carats: 1_000 }, soldByPapers: { carats: 1_000 }, irregularities: [] },
    ]);
    expect(papers.registers({ participant: ZA, month: '2004-02' as RegisterMonth }, whole).items).toMatchObject([
      { reconciled: false, bought: { carats: 1_000 }, boughtByVouchers: { carats: 1_100 } },
    ]);
  });
});
