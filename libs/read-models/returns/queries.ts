import type { Position } from '@kp/kernel';
import type { Answer, ReadModels } from '@kp/projections';
import type { Dataset, ParticipantCode, ReturnKey, Segment, StatisticalPeriod } from '@kp/scheme';
import { allOf, equals, type OptionalPart } from '../condition';
import type { AsOf, Page, PageRequest } from '../page';
import { readAsOf, readPage } from '../read-as-of';
import { remarksAgainstOthers } from './against-others';
import { RETURNS } from './projection';
import { punctualityOf, type Filing } from './punctuality';
import { tradeLinesAfter, type FiledTradeLine, type TradeLineFilter } from './trade-lines';
import {
  returnRecord,
  returnVersion,
  type Punctuality,
  type ReturnRecord,
  type ReturnTotal,
  type ReturnVersion,
  type StoredVersion,
} from './records';

export interface ReturnFilter {
  readonly participant?: ParticipantCode;
  readonly dataset?: Dataset;
  readonly period?: StatisticalPeriod;
  readonly segment?: Segment;
  readonly year?: number;
}

export interface PunctualityFilter extends AsOf {
  /** First and last period. */
  readonly from?: StatisticalPeriod;
  readonly to?: StatisticalPeriod;
  /** By default production. */
  readonly dataset?: Dataset;
}

/** Which sums are asked for: those of one dataset that states carats and a value. */
export interface ReturnTotalsFilter extends Omit<ReturnFilter, 'dataset'>, AsOf {
  /** By default production. */
  readonly dataset?: SummedDataset;
}

/** The datasets whose carats and values can be added up. */
export const SUMMED_DATASETS = ['production', 'stocks'] as const satisfies readonly Dataset[];
export type SummedDataset = (typeof SUMMED_DATASETS)[number];

/** Questions about statistical returns, as known at a position. */
export class ReturnQueries {
  constructor(private readonly readModels: ReadModels) {}

  byKey(key: ReturnKey, { asOf }: AsOf = {}): Answer<ReturnRecord | undefined> {
    return readAsOf(this.readModels, RETURNS, asOf, (connection, position) => {
      const { sql, parameters } = allOf(...keyParts(key), heldAt(position));
      const [row] = connection.all<StoredVersion>(`SELECT * FROM versions WHERE ${sql}`, ...parameters);
      return row === undefined ? undefined : returnRecord(row, remarksAgainstOthers(connection, row, position));
    });
  }

  /** By period, Participant, dataset and segment. Withdrawn ones are shown too. */
  list(filter: ReturnFilter, page: PageRequest): Page<ReturnRecord> {
    return readPage(this.readModels, { name: RETURNS }, page, (connection, { asOf, after, limit }) => {
      const { sql, parameters } = allOf(
        ...filterParts(filter),
        heldAt(asOf),
        after !== undefined && ['(period, participant, dataset, segment) > (?, ?, ?, ?)', ...after],
      );
      const rows = connection.all<StoredVersion>(
        `SELECT * FROM versions WHERE ${sql} ORDER BY period, participant, dataset, segment LIMIT ?`,
        ...parameters,
        limit,
      );
      return rows.map((row) => ({
        place: [row.period, row.participant, row.dataset, row.segment],
        item: returnRecord(row, remarksAgainstOthers(connection, row, asOf)),
      }));
    });
  }

  /** The lines of trade returns, by quarter, Participant and place in the return. */
  tradeLines(filter: TradeLineFilter, page: PageRequest): Page<FiledTradeLine> {
    const list = { name: RETURNS, list: 'trade-lines' };
    return readPage(this.readModels, list, page, (connection, request) => tradeLinesAfter(connection, filter, request));
  }

  /** All that a return has said, oldest first. */
  versions(key: ReturnKey): Answer<readonly ReturnVersion[]> {
    return readAsOf(this.readModels, RETURNS, undefined, (connection) => {
      const { sql, parameters } = allOf(...keyParts(key));
      const rows = connection.all<StoredVersion>(
        `SELECT * FROM versions WHERE ${sql} ORDER BY revision`,
        ...parameters,
      );
      return rows.map((row) => returnVersion(row));
    });
  }

  /**
   * How punctually each Participant filed, the most punctual first: by the share of late ones among those whose time is
   * known, then the median of days late, then the code. Whose times are all unknown stand last.
   */
  punctuality({ asOf, from, to, dataset = 'production' }: PunctualityFilter = {}): Answer<readonly Punctuality[]> {
    return readAsOf(this.readModels, RETURNS, asOf, (connection, position) => {
      const { sql, parameters } = allOf(
        heldAt(position),
        [`fact <> 'withdrawn'`],
        equals('dataset', dataset),
        from !== undefined && ['period >= ?', from],
        to !== undefined && ['period <= ?', to],
      );
      return punctualityOf(
        connection.all<Filing>(
          `SELECT participant, period, days_after_due AS daysAfterDue FROM versions WHERE ${sql}`,
          ...parameters,
        ),
      );
    });
  }

  /** The sums of what was stated, for each period or year that has returns. */
  totals(
    by: 'period' | 'year',
    { asOf, dataset = 'production', ...filter }: ReturnTotalsFilter = {},
  ): Answer<readonly ReturnTotal[]> {
    const group = by === 'period' ? 'period' : 'substr(period, 1, 4)';
    return readAsOf(this.readModels, RETURNS, asOf, (connection, position) => {
      const { sql, parameters } = allOf(...filterParts({ ...filter, dataset }), heldAt(position), [
        `fact <> 'withdrawn'`,
      ]);
      return connection.all<ReturnTotal>(
        `SELECT ${group} AS "of", count(DISTINCT participant) AS participants, count(*) AS returns,
                ifnull(sum(carats), 0) AS carats, ifnull(sum(value_usd), 0) AS valueUsd,
                count(*) FILTER (WHERE figures = 'undisclosed') AS undisclosed, sum(synthetic) AS synthetic
         FROM versions WHERE ${sql} GROUP BY 1 ORDER BY 1`,
        ...parameters,
      );
    });
  }
}

function heldAt(position: Position): OptionalPart {
  return ['from_position <= ? AND (until_position IS NULL OR until_position > ?)', position, position];
}

function keyParts({ period, participant, dataset, segment }: ReturnKey): readonly OptionalPart[] {
  return [
    equals('period', period),
    equals('participant', participant),
    equals('dataset', dataset),
    equals('segment', segment),
  ];
}

function filterParts({ participant, dataset, period, segment, year }: ReturnFilter): readonly OptionalPart[] {
  return [
    equals('participant', participant),
    equals('dataset', dataset),
    equals('period', period),
    equals('segment', segment),
    year !== undefined && ['period >= ? AND period < ?', `${String(year)}-`, `${String(year + 1)}-`],
  ];
}
