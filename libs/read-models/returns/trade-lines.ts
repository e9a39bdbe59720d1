import type { Carats, Position, UsDollars } from '@kp/kernel';
import type { ReadConnection } from '@kp/projections';
import type { ParticipantCode, RoughDiamondCode, StatisticalPeriod, TradeDirection } from '@kp/scheme';
import { allOf, equals } from '../condition';
import type { Place } from '../cursor';
import type { Placed } from '../read-as-of';

/** A line of a trade return as it held at a position. */
export interface FiledTradeLine {
  readonly participant: ParticipantCode;
  readonly period: StatisticalPeriod;
  /** Its place in the return, counted from 0. */
  readonly line: number;
  readonly direction: TradeDirection;
  readonly hs: RoughDiamondCode;
  /** `null` where it is not told. */
  readonly partner: ParticipantCode | null;
  readonly origin: ParticipantCode | 'mixed' | null;
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
  /** The event that filed or revised it. */
  readonly position: Position;
  readonly synthetic: boolean;
}

export interface TradeLineFilter {
  readonly participant?: ParticipantCode;
  /** First and last quarter. */
  readonly from?: StatisticalPeriod;
  readonly to?: StatisticalPeriod;
  readonly direction?: TradeDirection;
  readonly hs?: RoughDiamondCode;
  readonly partner?: ParticipantCode;
  readonly origin?: ParticipantCode | 'mixed';
}

type LineRow = Omit<FiledTradeLine, 'synthetic'> & { readonly synthetic: number };

/** At least so many lines after a place, by quarter, Participant and place in the return. */
export function tradeLinesAfter(
  connection: ReadConnection,
  { participant, from, to, direction, hs, partner, origin }: TradeLineFilter,
  { asOf, after, limit }: { readonly asOf: Position; readonly after: Place | undefined; readonly limit: number },
): readonly Placed<FiledTradeLine>[] {
  const { sql, parameters } = allOf(
    [`dataset = 'trade' AND figures = 'trade'`],
    ['from_position <= ? AND (until_position IS NULL OR until_position > ?)', asOf, asOf],
    equals('participant', participant),
    from !== undefined && ['period >= ?', from],
    to !== undefined && ['period <= ?', to],
    equals(`told.value ->> 'direction'`, direction),
    equals(`told.value ->> 'hs'`, hs),
    equals(`told.value ->> 'partner'`, partner),
    equals(`told.value ->> 'origin'`, origin),
    after !== undefined && ['(period, participant, told.key) > (?, ?, ?)', ...after],
  );
  const rows = connection.all<LineRow>(
    `SELECT participant, period, told.key AS line, told.value ->> 'direction' AS direction, told.value ->> 'hs' AS hs,
            told.value ->> 'partner' AS partner, told.value ->> 'origin' AS origin, told.value ->> 'carats' AS carats,
            told.value ->> 'valueUsd' AS valueUsd, from_position AS position, synthetic
     FROM versions, json_each(versions.detail, '$.tradeLines') AS told
     WHERE ${sql} ORDER BY period, participant, told.key LIMIT ?`,
    ...parameters,
    limit,
  );
  return rows.map((row) => ({
    place: [row.period, row.participant, row.line],
    item: { ...row, synthetic: row.synthetic === 1 },
  }));
}
