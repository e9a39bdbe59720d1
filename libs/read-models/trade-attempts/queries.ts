import type { LocalDate, Position } from '@kp/kernel';
import type { ReadModels } from '@kp/projections';
import type { AttemptDirection, AttemptReport, ParticipantCode } from '@kp/scheme';
import { allOf, equals } from '../condition';
import type { Page, PageRequest } from '../page';
import { readPage } from '../read-as-of';
import { TRADE_ATTEMPTS } from './projection';
import type { TradeAttemptRow } from './tables';

/** A report of an attempted trade, and where the log holds it. */
export interface TradeAttemptRecord extends AttemptReport {
  readonly position: Position;
  readonly synthetic: boolean;
}

export interface TradeAttemptFilter {
  readonly reporter?: ParticipantCode;
  /** The place outside the scheme. */
  readonly place?: ParticipantCode;
  readonly direction?: AttemptDirection;
  /** First and last day of the attempt. */
  readonly attemptedFrom?: LocalDate;
  readonly attemptedTo?: LocalDate;
}

/** Questions about attempted trade with places outside the scheme. */
export class TradeAttemptQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** In the order in which they were reported. */
  list(filter: TradeAttemptFilter, page: PageRequest): Page<TradeAttemptRecord> {
    const { reporter, place, direction, attemptedFrom, attemptedTo } = filter;
    return readPage(this.readModels, { name: TRADE_ATTEMPTS }, page, (connection, { asOf, after, limit }) => {
      const { sql, parameters } = allOf(
        ['position > ? AND position <= ?', after?.[0] ?? 0, asOf],
        equals('reporter', reporter),
        equals('place', place),
        equals('direction', direction),
        attemptedFrom !== undefined && ['attempted_on >= ?', attemptedFrom],
        attemptedTo !== undefined && ['attempted_on <= ?', attemptedTo],
      );
      return connection
        .all<TradeAttemptRow>(
          `SELECT * FROM trade_attempts WHERE ${sql} ORDER BY position LIMIT ?`,
          ...parameters,
          limit,
        )
        .map((row) => ({ place: [row.position], item: recordOf(row) }));
    });
  }
}

function recordOf(row: TradeAttemptRow): TradeAttemptRecord {
  const { attempted_on, presented_by, value_usd, synthetic, ...rest } = row;
  return {
    ...rest,
    attemptedOn: attempted_on,
    presentedBy: presented_by,
    valueUsd: value_usd,
    synthetic: synthetic === 1,
  };
}
