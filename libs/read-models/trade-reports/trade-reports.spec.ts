import { carats, usDollars, type Actor, type LocalDate, type UsDollars } from '@kp/kernel';
import type { StatisticalPeriod, TradeLine } from '@kp/scheme';
import {
  AE,
  admitThree,
  BE,
  confirm,
  exporting,
  importing,
  issue,
  line,
  numbered,
  send,
  ZA,
} from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { TradeReportQueries } from './queries';
import type { TradeCause } from './trade-bridge';

const Q1 = '2004-Q1' as StatisticalPeriod;
const Q2 = '2004-Q2' as StatisticalPeriod;
const office: Actor = { id: 'statistics-ZA', roles: ['statistics-office'], participant: ZA };

let world: RecordedWorld;
let reports: TradeReportQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  reports = new TradeReportQueries(world.readModels);
  await admitThree(world);
});

afterEach(() => {
  world.close();
});

/** What every cause comes to on one side, in hundredths of a carat. */
function causes(participant: typeof ZA, quarter: StatisticalPeriod, side: 'exporter' | 'importer') {
  const told = reports.report(participant, quarter).value[side].causes;
  return Object.fromEntries(told.map(({ cause, carats: weight }) => [cause, weight])) as Partial<
    Record<TradeCause, number>
  >;
}

describe('why the two ends of the same certificates differ', () => {
  it('given one that arrived as it left, nothing differs', async () => {
    await send(world, numbered(1));
    await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'c1'));
    await world.fold();
    const report = reports.report(ZA, Q1).value;
    expect(report.exporter.bases.exported).toEqual({ carats: 200_000, valueUsd: 32_400_000, certificates: 1 });
    expect(report.exporter.bases.imported).toEqual(report.exporter.bases.exported);
    expect(report.exporter.causes).toEqual([]);
    expect(reports.report(AE, Q1).value.importer.bases.imported).toEqual(report.exporter.bases.exported);
    expect(report.exporter.derived).toMatchObject([
      { partner: AE, hs: '7102.10', origin: ZA, carats: 40_000 },
      { partner: AE, hs: '7102.31', origin: ZA, carats: 160_000 },
    ]);
    expect(report.importer.bases.confirmed.certificates).toBe(0);
  });

  it('given papers that were issued and never left, tells what became of each', async () => {
    const desk = exporting(ZA);
    for (const serial of [1, 2, 3]) await world.act('2004-03-01', desk, issue(numbered(serial)));
    await world.act('2004-03-02', desk, {
      type: 'VoidCertificate',
      data: { number: numbered(1), reason: 'Misprint.' },
    });
    await world.fold();
    expect(causes(ZA, Q1, 'exporter')).toEqual({ voided: -200_000, 'not-left': -400_000 });
    expect(reports.report(ZA, Q1).value.exporter.bases).toMatchObject({
      issued: { carats: 600_000, certificates: 3 },
      exported: { carats: 0, certificates: 0 },
    });
  });

  it('given one that left in one quarter and arrived in the next, calls it in flight until it has, and timing then', async () => {
    const number = await send(
      world,
      numbered(1),
      { issuedOn: '2004-03-29' as LocalDate, expiresOn: '2004-05-30' as LocalDate },
      '2004-03-30',
    );
    const before = await world.store.head();
    await world.act('2004-04-03', importing(AE), confirm(number, 'c1', { arrivedOn: '2004-04-02' as LocalDate }));
    await world.fold();
    expect(reports.report(ZA, Q1, { asOf: before }).value.exporter.causes).toMatchObject([
      { cause: 'in-flight', leadsTo: 'imported', carats: -200_000, certificates: 1 },
    ]);
    expect(causes(ZA, Q1, 'exporter')).toEqual({ 'timing-of-arrival': -200_000 });
    expect(causes(AE, Q2, 'importer')).toEqual({ 'timing-of-arrival': 200_000 });
    expect(reports.report(AE, Q2).value.importer.bases.imported.carats).toBe(200_000);
  });

  it('given a weight that was corrected on opening, and a value that customs did not tell, tells them apart', async () => {
    await send(world, numbered(1));
    await send(world, numbered(2));
    const opened = [line('7102.10', 39_000, 400_000), line('7102.31', 160_000, 32_000_000)];
    await world.act(
      '2004-03-06',
      importing(AE),
      confirm(numbered(1), 'c1', { carats: carats(199_000), lines: opened }),
    );
    await world.act('2004-03-06', importing(AE), confirm(numbered(2), 'c2', { valueUsd: null, lines: null }));
    await world.fold();
    const { causes: told, bases } = reports.report(AE, Q1).value.importer;
    expect(told.map(({ cause, carats: weight, valueUsd }) => [cause, weight, valueUsd])).toEqual([
      ['corrected', -1_000, 0],
      ['unvalued', 0, -32_400_000],
    ]);
    expect(bases.imported).toEqual({ carats: 399_000, valueUsd: 32_400_000 as UsDollars, certificates: 2 });
  });

  it('given a country on the way that counted transit as its import, tells it in the reports of both', async () => {
    await send(world, numbered(1));
    await world.act('2004-03-04', importing(BE), confirm(numbered(1), 'b1', { arrivedOn: '2004-03-04' as LocalDate }));
    await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'c1'));
    await world.fold();
    expect(causes(BE, Q1, 'importer')).toEqual({ transit: 200_000 });
    expect(causes(ZA, Q1, 'exporter')).toEqual({ transit: 200_000 });
    expect(causes(AE, Q1, 'importer')).toEqual({});
    expect(reports.report(BE, Q1).value.importer.bases).toMatchObject({
      imported: { carats: 0 },
      confirmed: { carats: 200_000 },
    });
  });

  it('given a confirmation of a paper that was never issued or never left, calls it an orphan', async () => {
    await world.act('2004-03-06', importing(AE), confirm(numbered(7), 'c7'));
    await world.act('2004-03-01', exporting(ZA), issue(numbered(8)));
    await world.act('2004-03-06', importing(AE), confirm(numbered(8), 'c8'));
    await world.fold();
    expect(causes(AE, Q1, 'importer')).toEqual({ 'not-left': -200_000, orphan: 400_000 });
    expect(causes(ZA, Q1, 'exporter')).toEqual({ 'not-left': -200_000, orphan: 200_000 });
    const page = reports.causes(AE, Q1, { limit: 3 });
    const rest = reports.causes(AE, Q1, { limit: 10, after: page.next ?? '' });
    expect(
      [...page.items, ...rest.items].map(({ certificate, cause, partner }) => [certificate, cause, partner]),
    ).toEqual([
      ['ZA0000007', 'orphan', null],
      ['ZA0000007', 'orphan', null],
      ['ZA0000008', 'not-left', ZA],
      ['ZA0000008', 'not-left', ZA],
      ['ZA0000008', 'orphan', ZA],
      ['ZA0000008', 'orphan', ZA],
    ]);
  });
});

describe('what was stated beside what is derived', () => {
  const stated = (weight: number, value: number, partner: TradeLine['partner'] = AE): TradeLine => ({
    direction: 'export',
    hs: '7102.31',
    partner,
    origin: null,
    carats: carats(weight),
    valueUsd: usDollars(value),
  });
  const file = (...tradeLines: readonly TradeLine[]) =>
    world.act('2004-05-20', office, {
      type: 'FileReturn',
      data: {
        participant: ZA,
        dataset: 'trade',
        period: Q1,
        segment: 'all',
        figures: { kind: 'trade', tradeLines },
        filingTimeKnown: true,
        source: 'Customs',
      },
    });

  beforeEach(async () => {
    for (const serial of [1, 2]) {
      await send(world, numbered(serial), { lines: [line('7102.31', 100_000, 20_000_000)] });
    }
    await world.act('2004-03-02', exporting(ZA), issue(numbered(3), { lines: [line('7102.31', 5_000, 700_000)] }));
    await world.act('2004-03-03', exporting(ZA), {
      type: 'VoidCertificate',
      data: { number: numbered(3), reason: 'Misprint.' },
    });
  });

  it('given a filing that counts a voided paper, says so', async () => {
    await file(stated(205_000, 40_700_000));
    await world.fold();
    expect(reports.report(ZA, Q1).value.exporter.filed).toMatchObject({
      carats: 205_000,
      residuals: [
        {
          partner: AE,
          hs: '7102.31',
          derived: { carats: 200_000, valueUsd: 40_000_000 },
          difference: { carats: 5_000, valueUsd: 700_000 },
          explainedBy: [{ cause: 'voided', carats: 5_000, valueUsd: 700_000 }],
          unexplained: { carats: 0, valueUsd: 0 },
        },
      ],
    });
  });

  it('given a difference that no cause comes to, leaves it unexplained; without partners, compares by code alone', async () => {
    const filed = await file(stated(205_001, 40_700_000, null));
    const certified = { kind: 'certificates', issuedForExport: 3, importsAccompanied: 0 } as const;
    await world.act('2004-05-20', office, {
      type: 'FileReturn',
      data: {
        participant: ZA,
        dataset: 'certificates',
        period: Q1,
        segment: 'all',
        figures: certified,
        filingTimeKnown: true,
        source: 'Register',
      },
    });
    await world.act('2004-06-20', office, {
      type: 'WithdrawReturn',
      data: { participant: ZA, dataset: 'trade', period: Q1, segment: 'all', reason: 'Wrong.' },
    });
    await world.fold();
    expect(reports.report(ZA, Q1, { asOf: filed }).value.exporter.filed?.residuals).toMatchObject([
      { partner: null, explainedBy: [], unexplained: { carats: 5_001, valueUsd: 700_000 } },
    ]);
    const now = reports.report(ZA, Q1).value;
    expect([now.exporter.filed, now.exporter.attested, now.certificates]).toEqual([null, null, certified]);
  });
});
