import type { Position } from '@kp/kernel';
import type { ReadConnection } from '@kp/projections';
import {
  mirrorRemarks,
  sameAs,
  unitValueShift,
  type ParticipantCode,
  type PlausibilityRemark,
  type StatisticalPeriod,
  type TradeLine,
} from '@kp/scheme';
import { figuresOf, type StoredVersion } from './records';

const HELD = 'from_position <= ? AND (until_position IS NULL OR until_position > ?)';

/** What is odd about a return against others, as they held at a position. */
export function remarksAgainstOthers(
  connection: ReadConnection,
  row: StoredVersion,
  position: Position,
): readonly PlausibilityRemark[] {
  const figures = figuresOf(row);
  if (figures === null) return [];
  const before = periodBefore(connection, row, position);
  return [
    ...(before === undefined ? [] : unitValueShift({ figures: figuresOf(before), of: before.period }, figures)),
    ...twins(connection, row, position).map(sameAs),
    ...(figures.kind === 'trade'
      ? mirrorRemarks(row.participant, figures.tradeLines, mirrors(connection, row, figures.tradeLines, position))
      : []),
  ];
}

/** The last earlier period for which the same is stated. */
function periodBefore(
  connection: ReadConnection,
  { participant, dataset, segment, period }: StoredVersion,
  position: Position,
): StoredVersion | undefined {
  return connection.all<StoredVersion>(
    `SELECT * FROM versions WHERE participant = ? AND dataset = ? AND segment = ? AND period < ? AND ${HELD}
       AND carats > 0 AND value_usd > 0
     ORDER BY period DESC LIMIT 1`,
    participant,
    dataset,
    segment,
    period,
    position,
    position,
  )[0];
}

/** The other periods with the same figures. Nothing to report, and zero, may well be said twice. */
function twins(connection: ReadConnection, row: StoredVersion, position: Position): readonly StatisticalPeriod[] {
  const { participant, dataset, segment, period, figures, carats, value_usd: value, detail } = row;
  if (detail === null && (carats ?? 0) === 0) return [];
  return connection
    .all<{ readonly period: StatisticalPeriod }>(
      `SELECT period FROM versions WHERE participant = ? AND dataset = ? AND segment = ? AND period <> ? AND ${HELD}
         AND figures = ? AND carats IS ? AND value_usd IS ? AND detail IS ?
       ORDER BY period`,
      participant,
      dataset,
      segment,
      period,
      position,
      position,
      figures,
      carats,
      value,
      detail,
    )
    .map((twin) => twin.period);
}

/** What the partners named in a trade return filed for the same quarter. */
function mirrors(
  connection: ReadConnection,
  { period }: StoredVersion,
  lines: readonly TradeLine[],
  position: Position,
): ReadonlyMap<ParticipantCode, readonly TradeLine[]> {
  const partners = [...new Set(lines.flatMap(({ partner }) => partner ?? []))];
  const rows = connection.all<StoredVersion>(
    `SELECT * FROM versions WHERE period = ? AND dataset = 'trade' AND figures = 'trade' AND ${HELD}
       AND participant IN (SELECT value FROM json_each(?)) ORDER BY participant`,
    period,
    position,
    position,
    JSON.stringify(partners),
  );
  return new Map(
    rows.map((row) => {
      const figures = figuresOf(row);
      return [row.participant, figures?.kind === 'trade' ? figures.tradeLines : []];
    }),
  );
}
