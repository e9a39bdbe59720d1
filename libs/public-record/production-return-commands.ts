import {
  endOfDay,
  instantOf,
  parseCarats,
  parseInstant,
  parseUsDollars,
  sumCarats,
  sumUsDollars,
  type Instant,
} from '@kp/kernel';
import {
  SEGMENTS,
  dueDate,
  parseParticipantCode,
  parseStatisticalPeriod,
  type ParticipantCode,
  type ReturnFigures,
  type ReturnKey,
  type Segment,
  type StatisticalPeriod,
} from '@kp/scheme';
import type { TimedCommand } from '@kp/scheme';
import { inOrderOfTime } from './in-order-of-time';
import published from './production-returns.json';

/** One row of the public record: what is known of one filing of a production return. */
export interface ProductionRecord {
  readonly key: ReturnKey;
  /** What is public today: after the revision, where there was one. */
  readonly figures: ReturnFigures;
  /** Instants are in UTC by assumption: the record does not say in which zone they are. */
  readonly filedAt: Instant | null;
  readonly revisedAt: Instant | null;
}

const SOURCE =
  'Public production returns of the KP statistics site, as exported in ashmita2004chat/diamond-dashboard 144c00d';

/** Every row of the public record, by participant code, segment and period; rows of one period in the order of filing. */
export function productionRecords(): readonly ProductionRecord[] {
  return Object.entries(published.participants).flatMap(([code, segments]) =>
    Object.entries<readonly (readonly (string | null)[])[]>(segments).flatMap(([segment, rows]) =>
      rows.map((row) => readRecord(readParticipant(code), readSegment(segment), row)),
    ),
  );
}

/**
 * The 1,529 rows of the public record as commands, in order of time: the filing of each return, and its revisions.
 *
 * - Of a revised return only the value after the revision is public. It is filed with figures `undisclosed`, and the
 *   figures come with the revision.
 * - Where the time of filing is not public, `filingTimeKnown` is false and the filing stands at the last millisecond of
 *   the day on which it was due.
 * - Where the record holds several rows for one period, their figures are added up: those without a time of filing in
 *   one filing, and each one filed later as a revision that brings the sum. A later row that changes nothing (nil after
 *   nil) gives no command.
 */
export function productionReturnCommands(): readonly TimedCommand[] {
  const histories = new Map<string, ProductionRecord[]>();
  for (const record of productionRecords()) {
    const name = nameOf(record.key);
    const history = histories.get(name);
    if (history === undefined) histories.set(name, [record]);
    else history.push(record);
  }
  return inOrderOfTime([...histories].flatMap(([name, records]) => commandsFor(name, records)));
}

function commandsFor(name: string, records: readonly ProductionRecord[]): TimedCommand[] {
  const untimed = records.filter(({ filedAt }) => filedAt === null);
  const timed = records.filter(({ filedAt }) => filedAt !== null);
  const first = untimed.length > 0 ? untimed : timed.slice(0, 1);
  const commands = firstFiling(name, first);
  for (let rows = first.length; rows < records.length; rows += 1) {
    const upToIt = [...untimed, ...timed].slice(0, rows + 1);
    const [record] = upToIt.slice(-1);
    if (record !== undefined && record.figures.kind !== 'nil') commands.push(laterFiling(name, record, upToIt));
  }
  return commands;
}

function firstFiling(name: string, rows: readonly ProductionRecord[]): TimedCommand[] {
  const [record] = rows;
  if (record === undefined) return [];
  const { key, filedAt, revisedAt } = record;
  const actor = statisticsOffice(key.participant);
  const source = sourceOf(rows.length);
  const figures = total(rows);
  const filed: TimedCommand = {
    id: `public-record/${name}/filed`,
    occurredAt: filedAt ?? lastMomentOf(key.period),
    actor,
    command: {
      type: 'FileReturn',
      data: {
        ...key,
        figures: revisedAt === null ? figures : { kind: 'undisclosed' },
        filingTimeKnown: filedAt !== null,
        source,
      },
    },
  };
  if (revisedAt === null) return [filed];
  const revised: TimedCommand = {
    id: `public-record/${name}/revised`,
    occurredAt: revisedAt,
    actor,
    command: { type: 'ReviseReturn', data: { ...key, figures, source } },
  };
  return [filed, revised];
}

/** A further row for a period already filed brings the sum of all rows up to it. */
function laterFiling(
  name: string,
  { key, filedAt }: ProductionRecord,
  rows: readonly ProductionRecord[],
): TimedCommand {
  return {
    id: `public-record/${name}/filed-${String(rows.length)}`,
    occurredAt: filedAt ?? lastMomentOf(key.period),
    actor: statisticsOffice(key.participant),
    command: { type: 'ReviseReturn', data: { ...key, figures: total(rows), source: sourceOf(rows.length) } },
  };
}

/** `return/AO/production/2004-H1/all` */
function nameOf({ participant, dataset, period, segment }: ReturnKey): string {
  return `return/${participant}/${dataset}/${period}/${segment}`;
}

function statisticsOffice(participant: ParticipantCode): TimedCommand['actor'] {
  return { id: 'public-record', roles: ['statistics-office'], participant };
}

function sourceOf(rows: number): string {
  return rows === 1
    ? SOURCE
    : `${SOURCE}; the record holds ${String(rows)} rows for the period, which are added up here`;
}

function lastMomentOf(period: StatisticalPeriod): Instant {
  return instantOf(Date.parse(endOfDay(dueDate(period))) - 1);
}

/** Nil where all are nil, and otherwise the sum of what is stated. */
function total(records: readonly ProductionRecord[]): ReturnFigures {
  const stated = records.flatMap(({ figures }) => (figures.kind === 'stated' ? [figures] : []));
  if (stated.length === 0) return { kind: 'nil' };
  return {
    kind: 'stated',
    carats: sumCarats(stated.map(({ carats }) => carats)),
    valueUsd: sumUsDollars(stated.map(({ valueUsd }) => valueUsd)),
  };
}

function readRecord(
  participant: ParticipantCode,
  segment: Segment,
  [period, carats = null, valueUsd = null, filedAt = null, revisedAt = null]: readonly (string | null)[],
): ProductionRecord {
  const where = `${participant} ${segment} ${String(period)}`;
  return {
    key: {
      participant,
      dataset: 'production',
      period: legible(parseStatisticalPeriod(period ?? ''), where),
      segment,
    },
    figures:
      carats === null || valueUsd === null
        ? { kind: 'nil' }
        : {
            kind: 'stated',
            carats: legible(parseCarats(carats), where),
            valueUsd: legible(parseUsDollars(valueUsd), where),
          },
    filedAt: filedAt === null ? null : legible(parseInstant(filedAt), where),
    revisedAt: revisedAt === null ? null : legible(parseInstant(revisedAt), where),
  };
}

function readParticipant(code: string): ParticipantCode {
  return legible(parseParticipantCode(code), code);
}

function readSegment(text: string): Segment {
  return legible(
    SEGMENTS.find((segment) => segment === text),
    text,
  );
}

function legible<Value>(value: Value | undefined, where: string): Value {
  if (value === undefined) throw new TypeError(`The public record of production returns is damaged at ${where}.`);
  return value;
}
