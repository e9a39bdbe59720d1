import type { LocalDate, Position } from '@kp/kernel';
import type { ReadModels } from '@kp/projections';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import { FULL_CLEARANCE, type TimedCommand } from '@kp/scheme';
import { simulateTrade, TRADE_OF_2004, tradeWorldOf } from '@kp/simulator';
import {
  CertificateQueries,
  ComplianceQueries,
  DiscrepancyQueries,
  FlowQueries,
  ParticipantQueries,
  ReturnQueries,
  ReviewQueries,
  type Page,
  type PageRequest,
} from './index';
import { RecordedWorld } from './testing/recorded-world';

jest.setTimeout(120_000);

const CERTIFICATES = 400;
const world = new RecordedWorld();

/** Everything that the read models can be asked, as of a position, or as they are newest. */
function everything(readModels: ReadModels, asOf?: Position): unknown {
  const at = asOf === undefined ? {} : { asOf };
  const all = <T>(list: (page: PageRequest) => Page<T>): readonly T[] => {
    const items: T[] = [];
    let page = list({ limit: 97, ...at });
    items.push(...page.items);
    while (page.next !== null) {
      page = list({ limit: 97, after: page.next });
      items.push(...page.items);
    }
    return items;
  };
  const certificates = new CertificateQueries(readModels);
  const flows = new FlowQueries(readModels);
  const participants = new ParticipantQueries(readModels);
  const returns = new ReturnQueries(readModels);
  const discrepancies = new DiscrepancyQueries(readModels);
  const compliance = new ComplianceQueries(readModels);
  const reviews = new ReviewQueries(readModels);
  const on = '2004-07-01' as LocalDate;
  return {
    certificates: all((page) => certificates.list({}, page)),
    confirmed: all((page) => certificates.list({ status: 'confirmed' }, page)),
    underWay: all((page) => certificates.list({ status: 'dispatched' }, page)),
    issued: certificates.issuedByYearAndIssuer(at).value,
    flows: all((page) => flows.list({}, page)),
    corridors: flows.totals({}, ['exporter', 'importer'], at).value,
    byCode: flows.totals({}, ['hs'], at).value,
    total: flows.totals({}, [], at).value,
    contributions: all((page) => flows.contributions({}, page)),
    participants: participants.participantsOn('2004-07-01' as LocalDate, at).value,
    history: participants.membershipHistory(at).value,
    returns: all((page) => returns.list({}, page)),
    production: returns.totals('period', at).value,
    punctuality: returns.punctuality(at).value,
    open: all((page) => discrepancies.list({ state: 'open' }, page)),
    discrepancies: all((page) => discrepancies.list({}, page)),
    matrix: compliance.matrix({ on, clearance: FULL_CLEARANCE, ...at }).value,
    coverage: reviews.coverage(on, at).value,
    byRule: discrepancies.countsByRule(at).value,
  };
}

beforeAll(async () => {
  const record: readonly TimedCommand[] = [...membershipCommands(), ...productionReturnCommands()];
  await world.record(record.filter(({ occurredAt }) => occurredAt < '2005-12-31'));
  const trade = simulateTrade({
    world: tradeWorldOf(record),
    year: 2004,
    certificates: CERTIFICATES,
    seed: 5,
    calibration: TRADE_OF_2004,
  });
  // Folded in pieces, as a live projector does it.
  const commands = [...trade];
  for (let from = 0; from < commands.length; from += 300) {
    await world.record(commands.slice(from, from + 300));
    await world.fold();
  }
});

afterAll(() => {
  world.close();
});

describe('an answer as of an earlier position', () => {
  it('is the newest answer of read models that were folded no further', async () => {
    const head = await world.store.head();
    for (const share of [0.05, 0.3, 0.55, 0.8, 0.99, 1]) {
      const position = Math.round(head * share) as Position;
      const folded = await world.foldedUpTo(position);
      expect(everything(world.readModels, position)).toEqual(everything(folded));
      folded.close();
    }
  });

  it('comes from tables that a fold in one go gives too', async () => {
    const verified = await world.projector.verify();
    expect(verified.filter(({ equal }) => !equal)).toEqual([]);
    await world.projector.rebuild();
    const rebuilt = await world.projector.verify();
    expect(rebuilt.map(({ digest }) => digest)).toEqual(verified.map(({ digest }) => digest));
    expect(world.projector.parked()).toEqual([]);
  });
});
