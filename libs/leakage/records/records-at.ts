import { sumCarats, sumUsDollars, type LocalDate, type Position } from '@kp/kernel';
import type { ReadModels } from '@kp/projections';
import {
  FlowQueries,
  LARGEST_PAGE,
  ParticipantQueries,
  ReturnQueries,
  type FlowSide,
  type ReturnRecord,
} from '@kp/read-models';
import { endOfPeriod, type ParticipantCode, type StatisticalPeriod } from '@kp/scheme';
import type { BarredOrigin, CapacityEstimate, Goods, ParticipantRecord, PeriodRecord, Records } from '../rules';
import type { SuspectOrigin } from '../suspect-origin';
import { halfYearOf, halfYearsBetween, lastDueBy } from './half-years';

/** The beginning of the scheme's statistics. */
const FIRST_PERIOD = '2003-H1' as StatisticalPeriod;

export interface RecordsQuestion {
  /** Periods whose returns were due by this day are looked at. */
  readonly on: LocalDate;
  /** What the ledger knew there; by default the newest position that all read models have folded. */
  readonly asOf?: Position;
  readonly capacities: readonly CapacityEstimate[];
  /** What is publicly known of barred origins, for their routes. */
  readonly origins: readonly SuspectOrigin[];
}

/** What the rules over Participants look at, and as of which position it was read. */
export interface RecordsAnswer extends Records {
  readonly position: Position;
  /** Whether a simulator made up any of it. */
  readonly synthetic: boolean;
}

/**
 * Reads what the rules look at out of the read models: production as the returns state it, trade as the certificates tell
 * it. Where the ledger holds no certificate at all of a half-year, trade in it is unknown, not zero.
 */
export function recordsAt(readModels: ReadModels, question: RecordsQuestion): RecordsAnswer {
  const flows = new FlowQueries(readModels);
  const returns = new ReturnQueries(readModels);
  const participants = new ParticipantQueries(readModels);
  const position = question.asOf ?? newestOfAll(flows, returns, participants);
  const asOf = { asOf: position };
  const last = lastDueBy(question.on);

  const filed = allReturns(returns, position).filter(
    ({ dataset, period }) => dataset === 'production' && period <= last,
  );
  const outgoing = flows.totals({}, ['quarter', 'exporter'], asOf).value;
  const incoming = flows.totals({}, ['quarter', 'importer'], asOf).value;
  const exported = sidesByHalf(outgoing.map(({ group, exported: side }) => [group.exporter, group.quarter, side]));
  const imported = sidesByHalf(incoming.map(({ group, imported: side }) => [group.importer, group.quarter, side]));
  const traded = new Set([...exported.keys(), ...imported.keys()].map((key) => key.slice(3)));
  const production = productionByHalf(filed);

  const members = membersByHalf(participants, halfYearsBetween(FIRST_PERIOD, last), position);
  const codes = new Set(
    [...exported.keys(), ...imported.keys(), ...production.keys(), ...members].map(
      (key) => key.slice(0, 2) as ParticipantCode,
    ),
  );
  const records = [...codes].toSorted().map((participant): ParticipantRecord => {
    const dossier = participants.participant(participant, asOf).value;
    const begin = [...production.keys(), ...exported.keys(), ...imported.keys(), ...members]
      .filter((key) => key.startsWith(participant))
      .map((key) => key.slice(3) as StatisticalPeriod)
      .toSorted()[0];
    const first = begin === undefined || begin < FIRST_PERIOD ? FIRST_PERIOD : begin;
    return {
      participant,
      producer: dossier?.producer ?? false,
      openingStock: null,
      periods: halfYearsBetween(first, last).map((period): PeriodRecord => {
        const key = keyOf(participant, period);
        const trade = traded.has(period) ? NOTHING : null;
        const stated = production.get(key);
        return {
          period,
          member: members.has(key),
          produced: stated?.goods ?? null,
          exported: exported.get(key) ?? trade,
          imported: imported.get(key) ?? trade,
          evidence: stated?.evidence ?? [],
        };
      }),
    };
  });
  return {
    position,
    participants: records,
    capacities: question.capacities,
    suspects: suspectsOf(participants, question.origins, position),
    synthetic: [...filed, ...outgoing, ...incoming].some(({ synthetic }) => synthetic),
  };
}

const NOTHING = { carats: 0, valueUsd: 0 } as Goods;

function keyOf(participant: string, period: StatisticalPeriod): string {
  return `${participant} ${period}`;
}

/** Who was a Participant on the last day of each half-year. */
function membersByHalf(
  participants: ParticipantQueries,
  periods: readonly StatisticalPeriod[],
  asOf: Position,
): ReadonlySet<string> {
  return new Set(
    periods.flatMap((period) =>
      participants.participantsOn(endOfPeriod(period), { asOf }).value.map(({ code }) => keyOf(code, period)),
    ),
  );
}

/** The position that all three read models have folded, so that what they say belongs together. */
function newestOfAll(flows: FlowQueries, returns: ReturnQueries, participants: ParticipantQueries): Position {
  const reached = [
    flows.totals({}, []).position,
    returns.list({}, { limit: 1 }).position,
    participants.membershipHistory().position,
  ];
  return reached.reduce((least, one) => (one < least ? one : least));
}

function allReturns(returns: ReturnQueries, asOf: Position): readonly ReturnRecord[] {
  const all: ReturnRecord[] = [];
  for (let after: string | null | undefined = undefined; after !== null;) {
    const page: ReturnType<ReturnQueries['list']> = returns.list(
      {},
      { limit: LARGEST_PAGE, ...(after === undefined ? { asOf } : { after }) },
    );
    all.push(...page.items);
    after = page.next;
  }
  return all;
}

type SideOfHalf = readonly [code: ParticipantCode | undefined, quarter: StatisticalPeriod | undefined, side: FlowSide];

function sidesByHalf(sides: readonly SideOfHalf[]): ReadonlyMap<string, Goods> {
  const halves = new Map<string, Goods>();
  for (const [code, quarter, { carats, valueUsd }] of sides) {
    if (code === undefined || quarter === undefined) continue;
    const key = keyOf(code, halfYearOf(quarter));
    const before = halves.get(key) ?? NOTHING;
    halves.set(key, {
      carats: sumCarats([before.carats, carats]),
      valueUsd: sumUsDollars([before.valueUsd, valueUsd]),
    });
  }
  return halves;
}

interface Stated {
  readonly goods: Goods | null;
  readonly evidence: readonly Position[];
}

/** Production may be filed in parts, by segment. Parts without figures count for nothing, but tell that somebody filed. */
function productionByHalf(filed: readonly ReturnRecord[]): ReadonlyMap<string, Stated> {
  const halves = new Map<string, Stated>();
  for (const { participant, period, status, figures, lastPosition } of filed) {
    if (status === 'withdrawn') continue;
    const key = keyOf(participant, period);
    const before = halves.get(key);
    const goods = figures.kind === 'stated' ? figures : figures.kind === 'nil' ? NOTHING : null;
    halves.set(key, {
      goods: sumOf(before?.goods ?? null, goods),
      evidence: [...(before?.evidence ?? []), lastPosition],
    });
  }
  return halves;
}

function sumOf(one: Goods | null, other: Goods | null): Goods | null {
  if (one === null || other === null) return one ?? other;
  return {
    carats: sumCarats([one.carats, other.carats]),
    valueUsd: sumUsDollars([one.valueUsd, other.valueUsd]),
  };
}

/** Origins whose stones are to be refused, by the restrictions on record; their routes are those published. */
function suspectsOf(
  participants: ParticipantQueries,
  origins: readonly SuspectOrigin[],
  asOf: Position,
): readonly BarredOrigin[] {
  return participants
    .restrictions({ asOf })
    .value.filter(({ scope, effect }) => scope === 'origin' && effect === 'refuse')
    .map(({ participant: origin, effectiveFrom: from, effectiveUntil, legalBasis: source }) => ({
      origin,
      from,
      to: effectiveUntil ?? ('9999-12-31' as LocalDate),
      routes: origins
        .filter(({ code }) => code === origin)
        .flatMap(({ routes }) => routes.map((way) => way.participant)),
      source,
    }));
}
