import type { Carats, LocalDate } from '@kp/kernel';
import type { DiscrepancyId } from '@kp/scheme';
import {
  AE,
  admitThree,
  BE,
  chair,
  confirm,
  exporting,
  importing,
  line,
  numbered,
  send,
  ZA,
} from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { DiscrepancyQueries } from './queries';

let world: RecordedWorld;
let discrepancies: DiscrepancyQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  discrepancies = new DiscrepancyQueries(world.readModels);
  await admitThree(world);
});

afterEach(() => {
  world.close();
});

describe('a discrepancy', () => {
  it('is opened by what was seen of a shipment on its way, and closed by the fact that was missing', async () => {
    const number = numbered(1);
    const seen = { number, authority: 'Office', sealsIntact: false, sealsRead: null, remarks: null };
    const day = '2004-03-04' as LocalDate;
    const exit = await world.act(day, importing(BE), {
      type: 'RecordTransitExit',
      data: { ...seen, place: BE, leftOn: day },
    });
    await send(world, number);
    const entry = await world.act('2004-03-05', importing(BE), {
      type: 'RecordTransitEntry',
      data: { ...seen, place: BE, enteredOn: day },
    });
    await world.fold();
    const { items } = discrepancies.list({ certificate: number }, { limit: 10 });
    expect(items.map(({ id, closedAt }) => [id, closedAt !== null])).toEqual([
      ['ZA0000001.seals-broken.0', false],
      ['ZA0000001.sighting-of-unknown.0', true],
      ['ZA0000001.transit-exit-without-entry.0', true],
      ['ZA0000001.seen-before-dispatch.0', true],
      ['ZA0000001.seals-broken.1', false],
    ]);
    expect(items[2]).toMatchObject({ reportedBy: BE, openedAt: exit, closedAt: entry, evidence: [exit] });
  });

  it('is opened by the confirmation that does not agree with the certificate, with both sides and the evidence', async () => {
    await send(world, numbered(1));
    const seen = await world.act(
      '2004-03-06',
      importing(AE),
      confirm(numbered(1), 'c1', {
        carats: 190_000 as Carats,
        lines: [line('7102.10', 30_000, 400_000), line('7102.31', 160_000, 32_000_000)],
        sealsIntact: false,
      }),
    );
    await world.fold();
    const { items } = discrepancies.list({ certificate: numbered(1) }, { limit: 10 });
    expect(items.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['carats-differ', 'query'],
      ['seals-broken', 'alert'],
    ]);
    expect(items[0]).toMatchObject({
      id: 'ZA0000001.carats-differ.0',
      issuer: ZA,
      destination: AE,
      reportedBy: AE,
      expected: '2000.00',
      observed: '1900.00',
      evidence: [items[0]?.evidence[0], seen],
      openedAt: seen,
      openedOn: '2004-03-06T00:00:00.000Z',
      closedAt: null,
      synthetic: false,
    });
    expect(discrepancies.byId('ZA0000001.seals-broken.0' as DiscrepancyId).value).toEqual({ ...items[1], acts: [] });
  });

  it('is closed by the event that puts it right, and open as of any position before that', async () => {
    const orphan = await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'c1'));
    await send(world, numbered(1));
    const dispatched = await world.store.head();
    await world.fold();
    const id = 'ZA0000001.confirmation-of-unknown.0' as DiscrepancyId;
    expect(discrepancies.byId(id).value).toMatchObject({ closedOn: '2004-03-01T00:00:00.000Z', issuer: null });
    expect(discrepancies.byId(id, { asOf: orphan }).value).toMatchObject({ closedAt: null, closedOn: null });
    expect(discrepancies.list({ state: 'open' }, { limit: 10 }).items).toEqual([]);
    expect(discrepancies.list({ state: 'open' }, { limit: 10, asOf: orphan }).items).toHaveLength(1);
    expect(discrepancies.countsByRule().value).toEqual([
      { rule: 'confirmation-of-unknown', severity: 'query', open: 0, closed: 1 },
      { rule: 'confirmed-before-dispatch', severity: 'notice', open: 0, closed: 1 },
    ]);
    expect(discrepancies.countsByRule({ asOf: orphan }).value).toEqual([
      { rule: 'confirmation-of-unknown', severity: 'query', open: 1, closed: 0 },
    ]);
    expect(discrepancies.list({ state: 'closed' }, { limit: 10 }).items[1]).toMatchObject({ closedAt: dispatched });
  });

  it('judges the trade by the restrictions that were recorded by then', async () => {
    await send(world, numbered(1));
    await world.act('2004-03-03', chair, {
      type: 'ImposeTradeRestriction',
      data: {
        participant: ZA,
        restriction: 'notice-1',
        scope: 'participant',
        effect: 'refuse',
        effectiveFrom: '2004-03-04' as LocalDate,
        effectiveUntil: null,
        legalBasis: 'Notice',
      },
    });
    await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'c1'));
    await world.fold();
    expect(discrepancies.list({ rule: 'restricted-at-arrival' }, { limit: 10 }).items).toMatchObject([
      { observed: 'refuse ZA', severity: 'alert' },
    ]);
  });

  it('is found by whoever issued, expected or reported', async () => {
    const early = { arrivedOn: '2004-02-27' as LocalDate };
    await world.act('2004-02-28', importing(BE), confirm(numbered(1), 'c1', early));
    await send(world, numbered(1));
    await world.act('2004-03-06', exporting(ZA), {
      type: 'InvalidateCertificate',
      data: { number: numbered(1), reason: 'stolen' },
    });
    await world.act('2004-03-07', importing(AE), confirm(numbered(1), 'c2'), true);
    await world.fold();
    const rules = (filter: Parameters<DiscrepancyQueries['list']>[0]) =>
      discrepancies.list(filter, { limit: 10 }).items.map(({ rule }) => rule);
    expect(rules({ participant: BE })).toEqual([
      'confirmation-of-unknown',
      'arrived-elsewhere',
      'confirmed-before-dispatch',
      'arrived-before-dispatch',
    ]);
    expect(rules({ participant: ZA })).toEqual([
      'arrived-elsewhere',
      'confirmed-before-dispatch',
      'arrived-before-dispatch',
      'confirmation-of-invalidated',
      'contradicting-confirmation',
    ]);
    expect(rules({ severity: 'alert', synthetic: true })).toEqual([
      'confirmation-of-invalidated',
      'contradicting-confirmation',
    ]);
  });
});
