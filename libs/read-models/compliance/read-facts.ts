import type { LocalDate, Position } from '@kp/kernel';
import type { ReadConnection } from '@kp/projections';
import {
  COMPLIANCE_POLICY,
  covers,
  OBLIGATION_IDS,
  reportClocks,
  type Clearance,
  type ComplianceFacts,
  type ConfirmationFacts,
  type LedgerScope,
  type MeasureFact,
  type ObligationId,
  type ParticipantCode,
  type RatingFact,
  type RecommendationFact,
  type ReportFact,
} from '@kp/scheme';
import { dayNumber } from './day-number';
import type { Member } from './members-on';
import type { MeasureRow, OpeningRow, RatingRow, ReviewRow } from './tables';

/** What is asked of the facts: what held on a date, as known at a position, and who asks. */
export interface FactsAsked {
  readonly on: LocalDate;
  readonly asOf: Position;
  readonly clearance: Clearance;
}

const NOTHING_SENT: ConfirmationFacts = { sent: 0, answered: 0, overdue: 0, firstOverdueAt: null, synthetic: false };

/** The facts of compliance of some Participants, and what this ledger receives at all. */
export function readFacts(
  connection: ReadConnection,
  members: readonly Member[],
  asked: FactsAsked,
): { readonly scope: LedgerScope; readonly facts: ReadonlyMap<ParticipantCode, ComplianceFacts> } {
  const measures = readMeasures(connection, asked);
  const ratings = readRatings(connection, asked);
  const recommendations = readRecommendations(connection, asked);
  const reports = readReports(connection, asked);
  const confirmations = readConfirmations(connection, members, asked);
  const { filings, received } = readFilings(connection, asked);
  const { information, years } = readInformation(connection, asked);
  const facts = members.map(({ code, since, producer }): readonly [ParticipantCode, ComplianceFacts] => [
    code,
    {
      since,
      producer,
      measures: measures.get(code) ?? [],
      information: information.get(code) ?? new Map<number, Position>(),
      filings: filings.get(code) ?? new Map<string, Position>(),
      ratings: ratings.get(code) ?? [],
      recommendations: recommendations.get(code) ?? [],
      reports: reports.get(code) ?? [],
      confirmations: confirmations.get(code) ?? NOTHING_SENT,
    },
  ]);
  return { scope: { years, filings: received }, facts: new Map(facts) };
}

type ByParticipant<Fact> = ReadonlyMap<ParticipantCode, readonly Fact[]>;

function grouped<Row extends { readonly participant: ParticipantCode }, Fact>(
  rows: readonly Row[],
  factOf: (row: Row) => Fact,
): ByParticipant<Fact> {
  const groups = new Map<ParticipantCode, Fact[]>();
  for (const row of rows) {
    const group = groups.get(row.participant);
    if (group === undefined) groups.set(row.participant, [factOf(row)]);
    else group.push(factOf(row));
  }
  return groups;
}

function readMeasures(connection: ReadConnection, { on, asOf }: FactsAsked): ByParticipant<MeasureFact> {
  const rows = connection.all<MeasureRow>(
    'SELECT * FROM measures WHERE effective_from <= ? AND declared_at <= ? ORDER BY declared_at',
    on,
    asOf,
  );
  return grouped(rows, ({ measure, reference, effective_from, declared_at, effective_until, ended_at }) => {
    const isEnded = ended_at !== null && ended_at <= asOf;
    return {
      measure,
      reference,
      effectiveFrom: effective_from,
      effectiveUntil: isEnded ? effective_until : null,
      positions: isEnded ? [declared_at, ended_at] : [declared_at],
    };
  });
}

/** The last rating of each obligation by a review, and the last by the Participant itself, that the asker may read. */
function readRatings(connection: ReadConnection, { on, asOf, clearance }: FactsAsked): ByParticipant<RatingFact> {
  const rows = connection.all<RatingRow>(
    `SELECT participant, obligation, by_review, rating, review, position, rated_on, max(turn)
     FROM ratings
     WHERE rated_on <= ? AND position <= ? AND (participant = ? OR visibility IN (SELECT value FROM json_each(?)))
     GROUP BY participant, obligation, by_review`,
    on,
    asOf,
    clearance.own,
    JSON.stringify(clearance.classes),
  );
  return grouped(rows, ({ obligation, rating, rated_on, review, position }) => ({
    obligation,
    rating,
    on: rated_on,
    review,
    position,
  }));
}

/** The last time for which each recommendation was open, whether or not it has ended. */
function readRecommendations(
  connection: ReadConnection,
  { on, asOf, clearance }: FactsAsked,
): ByParticipant<RecommendationFact> {
  const rows = connection.all<OpeningRow>(
    'SELECT * FROM openings WHERE opened_on <= ? AND opened_at <= ? ORDER BY opened_at',
    on,
    asOf,
  );
  const last = new Map(rows.filter((row) => covers(clearance, row)).map((row) => [row.name, row]));
  return grouped(
    [...last.values()],
    ({ name, review, obligations, due, opened_at, closed_on, closed_at }): RecommendationFact => {
      const isClosed = closed_at !== null && closed_on !== null && closed_at <= asOf && closed_on <= on;
      return {
        name,
        review,
        obligations: obligations.split(' ').filter(isObligation),
        due,
        isOpen: !isClosed,
        positions: isClosed ? [opened_at, closed_at] : [opened_at],
      };
    },
  );
}

const OBLIGATIONS: ReadonlySet<string> = new Set(OBLIGATION_IDS);

function isObligation(id: string): id is ObligationId {
  return OBLIGATIONS.has(id);
}

function readReports(connection: ReadConnection, { on, asOf }: FactsAsked): ByParticipant<ReportFact> {
  const rows = connection.all<Omit<ReviewRow, 'steps'>>(
    `SELECT name, participant, ended_on, ended_at, certainty, filed_on, filed_at, received_on, received_at, posted_on,
            posted_at FROM reviews WHERE ended_on <= ? AND ended_at <= ? ORDER BY ended_on`,
    on,
    asOf,
  );
  return grouped(rows, (row) => {
    const { name, ended_on, certainty, ended_at, filed_at, received_at, posted_at } = row;
    const known = (day: LocalDate | null, at: Position | null): LocalDate | null =>
      day !== null && at !== null && day <= on && at <= asOf ? day : null;
    const filedOn = known(row.filed_on, filed_at);
    const receivedOn = known(row.received_on, received_at);
    const postedOn = known(row.posted_on, posted_at);
    const clocks = reportClocks({ endedOn: ended_on, certainty, filedOn, receivedOn, postedOn }, on);
    const positions = [
      ended_at,
      filedOn === null ? null : filed_at,
      receivedOn === null ? null : received_at,
      postedOn === null ? null : posted_at,
    ].filter((position) => position !== null);
    return { review: name, ...clocks, positions };
  });
}

/**
 * Counts over the last year's shipments alone, so that the age of the ledger does not matter. One Participant after the
 * other: each is one stretch of an index that holds all that is asked for.
 */
function readConfirmations(
  connection: ReadConnection,
  members: readonly Member[],
  { on, asOf }: FactsAsked,
): ReadonlyMap<ParticipantCode, ConfirmationFacts> {
  const today = dayNumber(on);
  const earliest = today - COMPLIANCE_POLICY.confirmationsLookedAtInDays;
  const overdueBefore = today - COMPLIANCE_POLICY.confirmationInDays;
  return new Map(
    members.flatMap(({ code }) =>
      connection
        .all<Omit<ConfirmationFacts, 'synthetic'> & { readonly synthetic: number }>(
          `SELECT count(*) AS sent, ifnull(sum(answered), 0) AS answered,
                  ifnull(sum(dispatched_day < ? AND NOT answered), 0) AS overdue,
                  min(iif(dispatched_day < ? AND NOT answered, dispatched_at, NULL)) AS firstOverdueAt,
                  ifnull(max(synthetic), 0) AS synthetic
           FROM (SELECT dispatched_day, dispatched_at, synthetic, ifnull(answered_day <= ? AND answered_at <= ?, 0) AS answered
                 FROM deliveries WHERE destination = ? AND dispatched_day BETWEEN ? AND ? AND dispatched_at <= ?)`,
          overdueBefore,
          overdueBefore,
          today,
          asOf,
          code,
          earliest,
          today,
          asOf,
        )
        .map((counted): readonly [ParticipantCode, ConfirmationFacts] => [
          code,
          { ...counted, synthetic: counted.synthetic === 1 },
        ]),
    ),
  );
}

function readFilings(
  connection: ReadConnection,
  { on, asOf }: FactsAsked,
): {
  readonly filings: ReadonlyMap<ParticipantCode, ReadonlyMap<string, Position>>;
  readonly received: ReadonlySet<string>;
} {
  const rows = connection.all<{ participant: ParticipantCode; filings: string }>(
    `SELECT participant, group_concat(filing || ' ' || filed_at, ' ') AS filings FROM filings
     WHERE filed_on <= ? AND filed_at <= ?
       AND NOT (withdrawn_at IS NOT NULL AND withdrawn_at <= ? AND withdrawn_on <= ?)
     GROUP BY participant`,
    on,
    asOf,
    asOf,
    on,
  );
  const received = new Set<string>();
  const filings = rows.map(({ participant, filings: told }): readonly [ParticipantCode, Map<string, Position>] => {
    const words = told.split(' ');
    const own = new Map<string, Position>();
    for (let place = 0; place + 1 < words.length; place += 2) {
      const filing = words[place] ?? '';
      received.add(filing);
      own.set(filing, Number(words[place + 1]) as Position);
    }
    return [participant, own];
  });
  return { filings: new Map(filings), received };
}

function readInformation(
  connection: ReadConnection,
  { on, asOf }: FactsAsked,
): {
  readonly information: ReadonlyMap<ParticipantCode, ReadonlyMap<number, Position>>;
  readonly years: ReadonlySet<number>;
} {
  const rows = connection.all<{ participant: ParticipantCode; year: number; provided_at: Position }>(
    'SELECT participant, year, provided_at FROM information WHERE provided_on <= ? AND provided_at <= ?',
    on,
    asOf,
  );
  const information = new Map<ParticipantCode, Map<number, Position>>();
  for (const { participant, year, provided_at } of rows) {
    const own = information.get(participant);
    if (own === undefined) information.set(participant, new Map([[year, provided_at]]));
    else own.set(year, provided_at);
  }
  return { information, years: new Set(rows.map(({ year }) => year)) };
}
