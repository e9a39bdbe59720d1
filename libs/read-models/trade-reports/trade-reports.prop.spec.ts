import type { Actor, Carats, Position, UsDollars } from '@kp/kernel';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import type { ParticipantCode, RoughDiamondCode, StatisticalPeriod, TradeLine } from '@kp/scheme';
import { simulateTrade, TRADE_OF_2004, tradeWorldOf } from '@kp/simulator';
import fc from 'fast-check';
import { FlowQueries } from '../flows/queries';
import { RecordedWorld } from '../testing/recorded-world';
import { TradeReportQueries, type ReportedCause } from './queries';
import { BASIS_AFTER, TRADE_BASES, TRADE_CAUSES, TRADE_SIDES, type TradeSide } from './trade-bridge';
import { DERIVED_BASIS, type TradeReport } from './trade-report';

jest.setTimeout(240_000);

const RECORD = [...membershipCommands(), ...productionReturnCommands()];
const MEMBERSHIP = RECORD.filter(
  ({ occurredAt, command }) => command.type !== 'FileReturn' && occurredAt < '2005-12-31',
);
const QUARTERS = ['2004-Q1', '2004-Q2', '2004-Q3', '2004-Q4', '2005-Q1'].map((text) => text as StatisticalPeriod);

interface Simulated {
  readonly world: RecordedWorld;
  readonly reports: TradeReportQueries;
  readonly flows: FlowQueries;
  readonly traders: readonly ParticipantCode[];
}

async function simulated(seed: number, certificates: number): Promise<Simulated> {
  const world = new RecordedWorld();
  await world.record(MEMBERSHIP.filter(({ command }) => command.type !== 'ReviseReturn'));
  await world.record(
    simulateTrade({ world: tradeWorldOf(RECORD), year: 2004, certificates, seed, calibration: TRADE_OF_2004 }),
  );
  await world.fold();
  const flows = new FlowQueries(world.readModels);
  const partners = flows
    .totals({}, ['exporter', 'importer'])
    .value.flatMap(({ group }) => [group.exporter, group.importer]);
  const traders = [...new Set(partners)].filter((code) => code !== undefined);
  return { world, reports: new TradeReportQueries(world.readModels), flows, traders };
}

function causesOf({ reports }: Simulated, report: TradeReport): readonly ReportedCause[] {
  const causes: ReportedCause[] = [];
  let page = reports.causes(report.participant, report.quarter, { limit: 70 });
  causes.push(...page.items);
  while (page.next !== null) {
    page = reports.causes(report.participant, report.quarter, { limit: 70, after: page.next });
    causes.push(...page.items);
  }
  return causes;
}

function sum(parts: readonly { readonly carats: number; readonly valueUsd: number }[]): readonly [number, number] {
  return [parts.reduce((all, { carats }) => all + carats, 0), parts.reduce((all, { valueUsd }) => all + valueUsd, 0)];
}

/** What an office states that counts its papers by the date on them, or its arrivals by whatever it confirmed. */
function statedOnAnotherBasis(
  report: TradeReport,
  side: TradeSide,
  causes: readonly ReportedCause[],
): readonly TradeLine[] {
  const [sign, basis] = side === 'exporter' ? ([-1, 'exported'] as const) : ([1, 'confirmed'] as const);
  const lines = new Map<string, TradeLine>();
  const add = (part: Omit<ReportedCause, 'side' | 'synthetic' | 'cause' | 'certificate'>, times: 1 | -1): void => {
    const key = `${part.partner ?? ''} ${part.hs} ${part.origin ?? ''}`;
    const before = lines.get(key);
    lines.set(key, {
      direction: side === 'exporter' ? 'export' : 'import',
      hs: part.hs as RoughDiamondCode,
      partner: part.partner,
      origin: part.origin,
      carats: ((before?.carats ?? 0) + times * part.carats) as Carats,
      valueUsd: ((before?.valueUsd ?? 0) + times * part.valueUsd) as UsDollars,
    });
  };
  for (const line of report[side].derived) add(line, 1);
  for (const cause of causes) if (cause.side === side && BASIS_AFTER[cause.cause] === basis) add(cause, sign);
  return [...lines.values()].filter(({ carats, hs }) => carats > 0 && (hs as string) !== 'unspecified');
}

const year = fc.record({ seed: fc.nat({ max: 10_000 }), certificates: fc.integer({ min: 500, max: 700 }) });

describe('the trade reports of a synthetic year', () => {
  it('derive what the flows hold, and explain every difference between their bases, certificate by certificate', async () => {
    await fc.assert(
      fc.asyncProperty(year, fc.double({ min: 0.1, max: 1, noNaN: true }), async ({ seed, certificates }, share) => {
        const told = await simulated(seed, certificates);
        const head = await told.world.store.head();
        for (const asOf of [head, Math.floor(head * share) as Position]) {
          for (const participant of told.traders)
            for (const quarter of QUARTERS) compare(told, { participant, quarter, asOf });
        }
        for (const participant of told.traders.slice(0, 8)) {
          const report = told.reports.report(participant, '2004-Q3' as StatisticalPeriod).value;
          const causes = causesOf(told, report);
          for (const side of TRADE_SIDES) {
            for (const cause of TRADE_CAUSES) {
              const own = causes.filter((part) => part.side === side && part.cause === cause);
              expect(sum(own)).toEqual(sum(report[side].causes.filter((total) => total.cause === cause)));
            }
          }
        }
        told.world.close();
      }),
      { numRuns: 3 },
    );
  });

  it('explain what an office states that counts on another basis, to the last hundredth', async () => {
    const told = await simulated(5, 600);
    for (const participant of told.traders) {
      const quarter = '2004-Q2' as StatisticalPeriod;
      const before = told.reports.report(participant, quarter).value;
      const causes = causesOf(told, before);
      const tradeLines = TRADE_SIDES.flatMap((side) => statedOnAnotherBasis(before, side, causes));
      const office: Actor = { id: `statistics-${participant}`, roles: ['statistics-office'], participant };
      await told.world.act('2005-06-01', office, {
        type: 'AttestTradeReport',
        data: {
          participant,
          dataset: 'trade',
          period: quarter,
          segment: 'all',
          figures: tradeLines.length === 0 ? { kind: 'nil' } : { kind: 'trade', tradeLines },
          authority: 'Statistics office',
          source: 'Register',
        },
      });
    }
    await told.world.fold();
    let explained = 0;
    for (const participant of told.traders) {
      const report = told.reports.report(participant, '2004-Q2' as StatisticalPeriod).value;
      for (const side of TRADE_SIDES) {
        const { attested, bases } = report[side];
        if (attested === null) throw new Error(`${participant} attested nothing.`);
        const derived = bases[DERIVED_BASIS[side]];
        const differences = sum(attested.residuals.map(({ difference }) => difference));
        expect(differences).toEqual([attested.carats - derived.carats, attested.valueUsd - derived.valueUsd]);
        for (const { explainedBy, difference, unexplained } of attested.residuals) {
          const parts = [...explainedBy, unexplained];
          expect(sum(parts)).toEqual([difference.carats, difference.valueUsd]);
          expect(sum([unexplained])).toEqual([0, 0]);
          explained += 1;
        }
      }
    }
    expect(explained).toBeGreaterThan(5);
    told.world.close();
  });
});

function compare(
  { reports, flows }: Simulated,
  {
    participant,
    quarter,
    asOf,
  }: { readonly participant: ParticipantCode; readonly quarter: StatisticalPeriod; readonly asOf: Position },
): void {
  const report = reports.report(participant, quarter, { asOf }).value;
  const range = { from: quarter, to: quarter };
  const [exported] = flows.totals({ exporter: participant, ...range }, [], { asOf }).value;
  const [imported] = flows.totals({ importer: participant, ...range }, [], { asOf }).value;
  const { carats, valueUsd, certificates } = report.exporter.bases.exported;
  expect({ carats, valueUsd, certificates }).toEqual({
    carats: exported?.exported.carats,
    valueUsd: exported?.exported.valueUsd,
    certificates: exported?.exported.certificates,
  });
  expect(report.importer.bases.imported).toEqual({
    carats: imported?.imported.carats,
    valueUsd: imported?.imported.valueUsd,
    certificates: imported?.imported.certificates,
  });
  for (const side of TRADE_SIDES) {
    const { bases, causes, derived } = report[side];
    for (const [index, basis] of TRADE_BASES.entries()) {
      const before = TRADE_BASES[index - 1];
      if (before === undefined) continue;
      const between = causes.filter(({ leadsTo }) => leadsTo === basis);
      expect(sum([bases[before], ...between])).toEqual(sum([bases[basis]]));
    }
    expect(sum(derived)).toEqual(sum([bases[DERIVED_BASIS[side]]]));
  }
}
