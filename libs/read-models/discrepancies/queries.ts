import type { Instant, LocalDate, Position } from '@kp/kernel';
import type { Answer, ReadConnection, ReadModels } from '@kp/projections';
import type {
  CertificateNumber,
  DiscrepancyId,
  DiscrepancyRule,
  DiscrepancyStanding,
  ParticipantCode,
  Severity,
} from '@kp/scheme';
import { allOf, equals, type OptionalPart } from '../condition';
import type { AsOf, Page, PageRequest } from '../page';
import { readAsOf, readPage } from '../read-as-of';
import { DISCREPANCIES } from './projection';
import type { DiscrepancyActName, DiscrepancyActRow, DiscrepancyRow } from './tables';

/** Something that the records of a certificate do not agree about, as of a position. */
export interface DiscrepancyRecord {
  /** The same on every server and after every rebuild. */
  readonly id: DiscrepancyId;
  readonly certificate: CertificateNumber;
  readonly rule: DiscrepancyRule;
  readonly severity: Severity;
  /** Of the certificate; `null` while no issue of it was recorded. */
  readonly issuer: ParticipantCode | null;
  readonly destination: ParticipantCode | null;
  /** Whose importing authority made the report that it is about. */
  readonly reportedBy: ParticipantCode;
  /** What the one side says, and what the other. Weights and values are decimal strings, days ISO dates. */
  readonly expected: string;
  readonly observed: string;
  /** Positions of the events that show it, ascending. */
  readonly evidence: readonly Position[];
  /** The version of the tolerances by which it was judged. */
  readonly policyVersion: string;
  /** The event that brought it to light, and when that took place. */
  readonly openedAt: Position;
  readonly openedOn: Instant;
  /** The event that put it right, and when; `null` while it is open. */
  readonly closedAt: Position | null;
  readonly closedOn: Instant | null;
  /** Whether a simulator made up any of what it rests on. */
  readonly synthetic: boolean;
  /** How people left it, which is apart from whether the records still disagree. */
  readonly standing: DiscrepancyStanding;
  /** Who is charged with it; `null` when nobody is. */
  readonly assignee: string | null;
}

/** What somebody did about a discrepancy. */
export interface DiscrepancyActRecord {
  readonly act: DiscrepancyActName;
  /** For whom; `null` for those who watch over the scheme as a whole. */
  readonly by: ParticipantCode | null;
  readonly actedOn: LocalDate;
  /** Who was charged with it, for an assignment; what was said, for anything else. */
  readonly words: string;
  readonly position: Position;
}

/** A discrepancy and what people did about it, in the order of the log. */
export interface HandledDiscrepancy extends DiscrepancyRecord {
  readonly acts: readonly DiscrepancyActRecord[];
}

export interface DiscrepancyFilter {
  readonly state?: 'open' | 'closed';
  readonly rule?: string;
  readonly severity?: string;
  /** As issuer, as destination, or as the one that reported. */
  readonly participant?: ParticipantCode;
  readonly certificate?: CertificateNumber;
  readonly synthetic?: boolean;
  readonly standing?: DiscrepancyStanding;
}

export interface RuleCount {
  readonly rule: DiscrepancyRule;
  readonly severity: Severity;
  readonly open: number;
  readonly closed: number;
}

type StoredDiscrepancy = Omit<DiscrepancyRow, 'evidence'> & { readonly evidence: string };

/** Questions about discrepancies. */
export class DiscrepancyQueries {
  constructor(private readonly readModels: ReadModels) {}

  byId(id: DiscrepancyId, { asOf }: AsOf = {}): Answer<HandledDiscrepancy | undefined> {
    return readAsOf(this.readModels, DISCREPANCIES, asOf, (connection, position) => {
      const { sql, parameters } = allOf(equals('id', id), ['opened_at <= ?', position]);
      const [row] = connection.all<StoredDiscrepancy>(`SELECT * FROM discrepancies WHERE ${sql}`, ...parameters);
      if (row === undefined) return undefined;
      const acts = actsOf([id], position, connection);
      return { ...recordAsOf(row, position, acts), acts: acts.map(actOf) };
    });
  }

  /** In the order in which they were opened. */
  list(filter: DiscrepancyFilter, page: PageRequest): Page<DiscrepancyRecord> {
    return readPage(this.readModels, { name: DISCREPANCIES }, page, (connection, { asOf, after, limit }) => {
      const { sql, parameters } = allOf(
        ...filterParts(filter, asOf),
        after !== undefined && ['(opened_at, id) > (?, ?)', ...after],
      );
      const rows = connection.all<StoredDiscrepancy>(
        `SELECT * FROM discrepancies WHERE ${sql} ORDER BY opened_at, id LIMIT ?`,
        ...parameters,
        limit,
      );
      const ids = rows.map(({ id }) => id);
      const acts = new Map<DiscrepancyId, DiscrepancyActRow[]>();
      for (const act of actsOf(ids, asOf, connection)) acts.set(act.id, [...(acts.get(act.id) ?? []), act]);
      return rows.map((row) => ({
        place: [row.opened_at, row.id],
        item: recordAsOf(row, asOf, acts.get(row.id) ?? []),
      }));
    });
  }

  /** How many are open and closed, by rule and severity. */
  countsByRule({ asOf, ...filter }: DiscrepancyFilter & AsOf = {}): Answer<readonly RuleCount[]> {
    return readAsOf(this.readModels, DISCREPANCIES, asOf, (connection, position) => {
      const { sql, parameters } = allOf(...filterParts(filter, position));
      return connection.all<RuleCount>(
        `SELECT rule, severity, count(*) - count(closed) AS "open", count(closed) AS closed
         FROM (SELECT *, iif(closed_at <= ?, 1, NULL) AS closed FROM discrepancies)
         WHERE ${sql} GROUP BY rule, severity ORDER BY rule, severity`,
        position,
        ...parameters,
      );
    });
  }
}

/** The act as of a position by which a discrepancy stands; an assignment leaves it as it stood. */
const LAST_ACT = `(SELECT act FROM discrepancy_acts
  WHERE discrepancy_acts.id = discrepancies.id AND position <= ? AND act <> 'assigned'
  ORDER BY position DESC LIMIT 1)`;

function actsOf(
  ids: readonly DiscrepancyId[],
  asOf: Position,
  connection: ReadConnection,
): readonly DiscrepancyActRow[] {
  return connection.all<DiscrepancyActRow>(
    `SELECT * FROM discrepancy_acts WHERE id IN (SELECT value FROM json_each(?)) AND position <= ?
     ORDER BY id, position`,
    JSON.stringify(ids),
    asOf,
  );
}

function actOf({ act, by, acted_on: actedOn, words, position }: DiscrepancyActRow): DiscrepancyActRecord {
  return { act, by, actedOn, words, position };
}

function filterParts(filter: DiscrepancyFilter, asOf: Position): readonly OptionalPart[] {
  const { state, rule, severity, participant, certificate, synthetic, standing } = filter;
  return [
    ['opened_at <= ?', asOf],
    state === 'open' && ['closed_at IS NULL OR closed_at > ?', asOf],
    state === 'closed' && ['closed_at <= ?', asOf],
    equals('rule', rule),
    equals('severity', severity),
    equals('certificate', certificate),
    participant !== undefined && ['? IN (issuer, destination, reported_by)', participant],
    synthetic !== undefined && ['synthetic = ?', synthetic ? 1 : 0],
    standing !== undefined && [`coalesce(${LAST_ACT}, 'untouched') = ?`, asOf, standing],
  ];
}

function recordAsOf(row: StoredDiscrepancy, asOf: Position, acts: readonly DiscrepancyActRow[]): DiscrepancyRecord {
  const last = acts.findLast(({ act }) => act !== 'assigned')?.act;
  const isClosed = row.closed_at !== null && row.closed_at <= asOf;
  return {
    id: row.id,
    certificate: row.certificate,
    rule: row.rule,
    severity: row.severity,
    issuer: row.issuer,
    destination: row.destination,
    reportedBy: row.reported_by,
    expected: row.expected,
    observed: row.observed,
    evidence: JSON.parse(row.evidence) as Position[],
    policyVersion: row.policy_version,
    openedAt: row.opened_at,
    openedOn: row.opened_on,
    closedAt: isClosed ? row.closed_at : null,
    closedOn: isClosed ? row.closed_on : null,
    synthetic: row.synthetic === 1,
    standing: last === undefined || last === 'assigned' ? 'untouched' : last,
    assignee: acts.findLast(({ act }) => act === 'assigned')?.words ?? null,
  };
}
