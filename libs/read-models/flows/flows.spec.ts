import type { Carats, LocalDate, UsDollars } from '@kp/kernel';
import type { StatisticalPeriod } from '@kp/scheme';
import {
  AE,
  admitThree,
  BE,
  confirm,
  exporting,
  importing,
  line,
  numbered,
  send,
  ZA,
} from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { FlowQueries } from './queries';

const NOTHING = { carats: 0, valueUsd: 0, certificates: 0, unvalued: 0 };
const ONE = { carats: 200_000, valueUsd: 32_400_000, certificates: 1, unvalued: 0 };

let world: RecordedWorld;
let flows: FlowQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  flows = new FlowQueries(world.readModels);
  await admitThree(world);
});

afterEach(() => {
  world.close();
});

describe('a shipment in the flows', () => {
  it('counts as exported at its dispatch, a flow for each code, in the quarter of the dispatch', async () => {
    await send(world, numbered(1), {}, '2004-04-01');
    await world.fold();
    const key = { exporter: ZA, importer: AE, origin: ZA, quarter: '2004-Q2' };
    expect(flows.list({}, { limit: 10 }).items).toEqual([
      {
        ...key,
        hs: '7102.10',
        exported: { ...ONE, carats: 40_000, valueUsd: 400_000 },
        imported: NOTHING,
        synthetic: false,
      },
      {
        ...key,
        hs: '7102.31',
        exported: { ...ONE, carats: 160_000, valueUsd: 32_000_000 },
        imported: NOTHING,
        synthetic: false,
      },
    ]);
  });

  it('counts as imported when it is confirmed, as customs saw it, in the quarter of arrival', async () => {
    await send(world, numbered(1), {}, '2004-03-30');
    await world.act(
      '2004-04-03',
      importing(AE),
      confirm(numbered(1), 'c1', {
        arrivedOn: '2004-04-02' as LocalDate,
        carats: 199_000 as Carats,
        valueUsd: 32_000_001 as UsDollars,
        lines: [line('7102.31', 199_000, 32_000_001)],
      }),
    );
    await world.fold();
    expect(flows.list({ from: '2004-Q2' as StatisticalPeriod }, { limit: 10 }).items).toEqual([
      {
        exporter: ZA,
        importer: AE,
        origin: ZA,
        quarter: '2004-Q2',
        hs: '7102.31',
        exported: NOTHING,
        imported: { carats: 199_000, valueUsd: 32_000_001, certificates: 1, unvalued: 0 },
        synthetic: false,
      },
    ]);
  });

  it('is counted once as a certificate, however many codes it has, unless a code is asked for', async () => {
    await send(world, numbered(1));
    await world.fold();
    expect(flows.totals({}, []).value).toEqual([{ group: {}, exported: ONE, imported: NOTHING, synthetic: false }]);
    expect(flows.totals({}, ['hs']).value.map(({ group, exported }) => [group, exported.certificates])).toEqual([
      [{ hs: '7102.10' }, 1],
      [{ hs: '7102.31' }, 1],
    ]);
    expect(flows.totals({ hs: '7102.31' }, ['year']).value).toMatchObject([
      { group: { year: 2004 }, exported: { certificates: 1, carats: 160_000 } },
    ]);
  });

  it('of which customs told only the total goes to its one code, or to none', async () => {
    const totals = { lines: null, carats: 90_000 as Carats, valueUsd: null };
    await send(world, numbered(1), { lines: [line('7102.21', 100_000, 5_000)] });
    await send(world, numbered(2));
    await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'c1', totals));
    await world.act('2004-03-06', importing(AE), confirm(numbered(2), 'c2', totals));
    await world.fold();
    const imported = flows.list({}, { limit: 10 }).items.map((flow) => [flow.hs, flow.imported]);
    const seen = { carats: 90_000, valueUsd: 0, certificates: 1, unvalued: 1 };
    expect(imported).toEqual([
      ['7102.10', NOTHING],
      ['7102.21', seen],
      ['7102.31', NOTHING],
      ['unspecified', seen],
    ]);
  });

  it('counts only once: a second confirmation, a refusal after it, or one by another country changes nothing', async () => {
    const early = { arrivedOn: '2004-02-27' as LocalDate };
    await world.act('2004-02-28', importing(BE), confirm(numbered(1), 'elsewhere', early));
    await send(world, numbered(1));
    await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'c1'));
    await world.act('2004-03-07', importing(AE), confirm(numbered(1), 'c2', { carats: 1 as Carats, lines: null }));
    await world.fold();
    expect(flows.totals({}, ['importer']).value).toEqual([
      { group: { importer: AE }, exported: ONE, imported: ONE, synthetic: false },
    ]);
  });

  it('given that another country confirms it on its way, is imported by nobody until the destination confirms it', async () => {
    await send(world, numbered(1));
    await world.act('2004-03-06', importing(BE), confirm(numbered(1), 'diverted'));
    await world.fold();
    const importers = (): unknown[] =>
      flows.totals({}, ['importer']).value.map(({ group, exported, imported }) => [group, exported, imported]);
    expect(importers()).toEqual([[{ importer: AE }, ONE, NOTHING]]);
    await world.act('2004-03-08', importing(AE), confirm(numbered(1), 'c1'));
    await world.fold();
    expect(importers()).toEqual([[{ importer: AE }, ONE, ONE]]);
  });

  it('is imported at its dispatch when the confirmation was recorded before that', async () => {
    await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'c1'));
    await world.fold();
    expect(flows.list({}, { limit: 10 }).items).toEqual([]);
    await send(world, numbered(1));
    await world.fold();
    expect(flows.totals({}, []).value).toMatchObject([{ exported: ONE, imported: ONE }]);
    const { items } = flows.contributions({}, { limit: 10 });
    expect(items.map(({ side, hs }) => [side, hs])).toEqual([
      ['exported', '7102.10'],
      ['exported', '7102.31'],
      ['imported', '7102.10'],
      ['imported', '7102.31'],
    ]);
    expect(new Set(items.map(({ position }) => position)).size).toBe(1);
    const pages = [1, 2, 3].map((limit) => everyContribution(limit));
    expect(pages).toEqual([items, items, items]);
  });

  it('is taken back when it is invalidated on the way, and not when it has arrived', async () => {
    const [lost, arrived] = [numbered(1), numbered(2)];
    await send(world, lost);
    await send(world, arrived);
    const before = await world.act('2004-03-06', importing(AE), confirm(arrived, 'c1'));
    for (const number of [lost, arrived]) {
      await world.act('2004-03-08', exporting(ZA), {
        type: 'InvalidateCertificate',
        data: { number, reason: 'The origin is not as stated.' },
      });
    }
    await world.act('2004-03-09', importing(AE), confirm(lost, 'too late'));
    await world.fold();
    expect(flows.totals({}, []).value).toMatchObject([{ exported: ONE, imported: ONE }]);
    expect(flows.totals({}, [], { asOf: before }).value).toMatchObject([
      { exported: { carats: 400_000, certificates: 2 }, imported: ONE },
    ]);
    const { items } = flows.contributions({ hs: '7102.31', side: 'exported' }, { limit: 10 });
    expect(items.map(({ certificate, carats, valueUsd }) => [certificate, carats, valueUsd])).toEqual([
      [lost, 160_000, 32_000_000],
      [arrived, 160_000, 32_000_000],
      [lost, -160_000, -32_000_000],
    ]);
  });

  it('is counted with nothing at all when it was voided or refused before', async () => {
    await send(world, numbered(1));
    await world.act('2004-03-06', importing(AE), {
      type: 'RefuseImport',
      data: { number: numbered(1), authority: 'Import office', reason: 'contents-differ', remarks: null },
    });
    await world.act('2004-03-07', importing(AE), confirm(numbered(1), 'after all'));
    await world.fold();
    expect(flows.totals({}, []).value).toMatchObject([{ exported: ONE, imported: NOTHING }]);
  });

  it('F12a: passes through transit without counting there, neither before nor after', async () => {
    const seen = { number: numbered(1), authority: 'Office', sealsIntact: true, sealsRead: null, remarks: null };
    const day = '2004-03-03' as LocalDate;
    await send(world, numbered(1));
    await world.fold();
    const before = flows.list({}, { limit: 10 }).items;
    await world.act(day, importing(BE), { type: 'RecordTransitEntry', data: { ...seen, place: BE, enteredOn: day } });
    await world.act(day, importing(BE), { type: 'RecordTransitExit', data: { ...seen, place: BE, leftOn: day } });
    await world.act(day, importing(AE), { type: 'RecordArrival', data: { ...seen, arrivedOn: day } });
    await world.fold();
    expect(flows.list({}, { limit: 10 }).items).toEqual(before);
    expect(flows.list({ exporter: BE }, { limit: 10 }).items).toEqual([]);
    expect(flows.list({ importer: BE }, { limit: 10 }).items).toEqual([]);
    await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'c1'));
    await world.fold();
    expect(flows.list({}, { limit: 10 }).items.map(({ exporter, importer }) => [exporter, importer])).toEqual([
      [ZA, AE],
      [ZA, AE],
    ]);
  });

  it('stays exported and is never imported when it was forfeited, whatever is confirmed later', async () => {
    const number = numbered(1);
    await send(world, number);
    const authority = 'Office';
    await world.act('2004-03-05', importing(AE), {
      type: 'DetainShipment',
      data: { number, authority, ground: 'undeclared', remarks: null },
    });
    await world.act('2004-03-06', importing(AE), {
      type: 'ForfeitShipment',
      data: { number, authority, legalBasis: 'Order of a court' },
    });
    await world.act('2004-03-07', importing(AE), confirm(number, 'c1'));
    await world.fold();
    expect(flows.list({}, { limit: 10 }).items).toMatchObject([
      { exported: { certificates: 1 }, imported: NOTHING },
      { exported: { certificates: 1 }, imported: NOTHING },
    ]);
  });

  it('says when a simulator made it up', async () => {
    await send(world, numbered(1));
    await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'c1'), true);
    await world.fold();
    expect(flows.totals({}, []).value[0]?.synthetic).toBe(true);
    expect(flows.contributions({}, { limit: 10 }).items.map(({ side, synthetic }) => [side, synthetic])).toEqual([
      ['exported', false],
      ['exported', false],
      ['imported', true],
      ['imported', true],
    ]);
  });
});

describe('totals of flows', () => {
  it('answer with one sum of nothing when there is no trade', async () => {
    await world.fold();
    expect(flows.totals({}, []).value).toEqual([{ group: {}, exported: NOTHING, imported: NOTHING, synthetic: false }]);
    expect(flows.totals({}, ['exporter']).value).toEqual([]);
  });

  it('are grouped and filtered by any dimension', async () => {
    await send(world, numbered(1));
    await send(world, numbered(2), { destination: BE, origin: { kind: 'mixed' } }, '2004-04-05');
    await world.fold();
    const value = (400_000 + 32_000_000) as UsDollars;
    expect(
      flows.totals({}, ['importer', 'quarter']).value.map(({ group, exported }) => [group, exported.valueUsd]),
    ).toEqual([
      [{ importer: AE, quarter: '2004-Q1' }, value],
      [{ importer: BE, quarter: '2004-Q2' }, value],
    ]);
    expect(flows.totals({ origin: 'mixed' }, []).value[0]?.exported.certificates).toBe(1);
    expect(flows.totals({ to: '2004-Q1' as StatisticalPeriod }, ['exporter']).value).toHaveLength(1);
  });
});

function everyContribution(limit: number): unknown[] {
  const items: unknown[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page = flows.contributions({}, { limit, ...(after === '' ? {} : { after }) });
    items.push(...page.items);
    after = page.next;
  }
  return items;
}
