import type { Carats, Position, UsDollars } from '@kp/kernel';
import type { Answer, ReadModels } from '@kp/projections';
import type { ParticipantCode, StatisticalPeriod } from '@kp/scheme';
import { allOf, equals, type Condition, type OptionalPart } from '../condition';
import type { AsOf, Page, PageRequest } from '../page';
import { readAsOf, readPage } from '../read-as-of';
import { contributionsAfter, type FlowContribution, type Side } from './contributions';
import { FLOWS } from './projection';
import type { FlowCode, FlowOrigin } from './shipment';

/** What names a flow: who sent to whom, what, mined where, in which quarter. */
export interface FlowKey {
  readonly exporter: ParticipantCode;
  readonly importer: ParticipantCode;
  readonly hs: FlowCode;
  readonly origin: FlowOrigin;
  readonly quarter: StatisticalPeriod;
}

/** One side's sum: exports at dispatch and as certified, imports at the settling confirmation and as customs saw them. */
export interface FlowSide {
  readonly carats: Carats;
  /** Without what customs did not value. */
  readonly valueUsd: UsDollars;
  /** How many certificates contribute; one with several codes counts in the flow of each. */
  readonly certificates: number;
  /** How many of them customs gave no value for. */
  readonly unvalued: number;
}

export interface Flow extends FlowKey {
  readonly exported: FlowSide;
  readonly imported: FlowSide;
  /** Whether anything in it was made up by a simulator. */
  readonly synthetic: boolean;
}

/** Sums over flows. Each certificate is counted once, however many codes it has. */
export interface FlowTotal {
  /** The values of the dimensions that were asked for. */
  readonly group: Partial<FlowKey> & { readonly year?: number };
  readonly exported: FlowSide;
  readonly imported: FlowSide;
  readonly synthetic: boolean;
}

export interface FlowFilter {
  readonly exporter?: ParticipantCode;
  readonly importer?: ParticipantCode;
  readonly hs?: FlowCode;
  readonly origin?: FlowOrigin;
  /** First and last quarter. */
  readonly from?: StatisticalPeriod;
  readonly to?: StatisticalPeriod;
}

export type FlowDimension = keyof FlowKey | 'year';

interface SumRow {
  readonly exported_carats: Carats;
  readonly exported_value_usd: UsDollars;
  readonly exported_certificates: number;
  readonly exported_leading: number;
  readonly imported_carats: Carats;
  readonly imported_value_usd: UsDollars;
  readonly imported_certificates: number;
  readonly imported_leading: number;
  readonly imported_unvalued: number;
  readonly synthetic: number;
}

const DIMENSIONS = ['quarter', 'exporter', 'importer', 'hs', 'origin'] as const;

const SUMS = [
  'exported_carats',
  'exported_value_usd',
  'exported_certificates',
  'exported_leading',
  'imported_carats',
  'imported_value_usd',
  'imported_certificates',
  'imported_leading',
  'imported_unvalued',
  'contributions',
  'synthetic',
] as const;

/** What shipments have put into the flows after a position, with the opposite sign, each by the event that did it. */
const LATER = [
  negated({ at: 'dispatched_at', quarter: 'dispatch_quarter', amounts: 'amounts', exported: -1, imported: 0 }),
  negated({
    at: 'closed_at',
    quarter: 'dispatch_quarter',
    amounts: 'amounts',
    exported: 1,
    imported: 0,
    when: `closing = 'taken-back'`,
  }),
  negated({
    at: 'closed_at',
    quarter: 'arrival_quarter',
    amounts: 'ifnull(seen, amounts)',
    exported: 0,
    imported: -1,
    when: `closing = 'imported'`,
  }),
];

const SUMMED = SUMS.map((column) => `ifnull(sum(${column}), 0) AS ${column}`).join(', ');

/** Questions about trade between Participants. */
export class FlowQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** By quarter, exporter, importer, code and origin. */
  list(filter: FlowFilter, page: PageRequest): Page<Flow> {
    return readPage(this.readModels, { name: FLOWS }, page, (connection, { asOf, isNewest, after, limit }) => {
      const part: OptionalPart = after !== undefined && [`(${DIMENSIONS.join(', ')}) > (?, ?, ?, ?, ?)`, ...after];
      const { sql, parameters } = sumsAsOf(asOf, isNewest, [...filterParts(filter), part]);
      const rows = connection.all<FlowKey & SumRow>(
        `SELECT ${DIMENSIONS.join(', ')}, ${SUMMED} FROM (${sql}) GROUP BY ${DIMENSIONS.join(', ')}
         HAVING sum(contributions) > 0 ORDER BY ${DIMENSIONS.join(', ')} LIMIT ?`,
        ...parameters,
        limit,
      );
      return rows.map((row) => {
        const { quarter, exporter, importer, hs, origin } = row;
        const item = { quarter, exporter, importer, hs, origin, ...sidesOf(row, 'certificates') };
        return { place: [quarter, exporter, importer, hs, origin], item };
      });
    });
  }

  /** One sum for each combination of the dimensions, in their order; just one without dimensions. */
  totals(filter: FlowFilter, by: readonly FlowDimension[], { asOf }: AsOf = {}): Answer<readonly FlowTotal[]> {
    const columns = by.map((name) => (name === 'year' ? 'CAST(substr(quarter, 1, 4) AS INTEGER) AS year' : name));
    const counted = filter.hs !== undefined || by.includes('hs') ? 'certificates' : 'leading';
    const grouping =
      by.length > 0 ? `GROUP BY ${by.join(', ')} HAVING sum(contributions) > 0 ORDER BY ${by.join(', ')}` : '';
    return readAsOf(this.readModels, FLOWS, asOf, (connection, position, isNewest) => {
      const { sql, parameters } = sumsAsOf(position, isNewest, filterParts(filter));
      const rows = connection.all<FlowTotal['group'] & SumRow>(
        `SELECT ${[...columns, SUMMED].join(', ')} FROM (${sql}) ${grouping}`,
        ...parameters,
      );
      return rows.map((row) => ({
        group: Object.fromEntries(by.map((name) => [name, row[name]])),
        ...sidesOf(row, counted),
      }));
    });
  }

  /** In the order of the log. */
  contributions(filter: FlowFilter & { readonly side?: Side }, page: PageRequest): Page<FlowContribution> {
    const list = { name: FLOWS, list: 'contributions' };
    return readPage(this.readModels, list, page, (connection, { asOf, after, limit }) =>
      contributionsAfter(connection, { filter, asOf, after, limit }),
    );
  }
}

/** The rows whose sums are the flows as of a position: the flows of today, and against them what came later. */
function sumsAsOf(asOf: Position, isNewest: boolean, parts: readonly OptionalPart[]): Condition {
  const { sql, parameters } = allOf(...parts);
  const today = `SELECT ${[...DIMENSIONS, ...SUMS].join(', ')} FROM flows WHERE ${sql}`;
  if (isNewest) return { sql: today, parameters };
  const later = LATER.map((rows) => `SELECT * FROM (${rows}) WHERE ${sql}`);
  return {
    sql: [today, ...later].join(' UNION ALL '),
    parameters: [...parameters, ...LATER.flatMap(() => [asOf, ...parameters])],
  };
}

interface Counted {
  /** The columns of the event's position, of the quarter and of the amounts. */
  readonly at: string;
  readonly quarter: string;
  readonly amounts: string;
  /** With which sign each side is summed. */
  readonly exported: number;
  readonly imported: number;
  readonly when?: string;
}

function negated({ at, quarter, amounts, exported, imported, when = 'TRUE' }: Counted): string {
  const side = (sign: number): readonly string[] => [
    `${String(sign)} * (amount.value ->> 1)`,
    `${String(sign)} * ifnull(amount.value ->> 2, 0)`,
    String(sign),
    `${String(sign)} * (amount.key = 0)`,
  ];
  const unvalued = `${String(imported)} * ((amount.value ->> 2) IS NULL)`;
  const values = [...side(exported), ...side(imported), unvalued, '-1', `-ifnull(synthetic_from <= ${at}, 0)`];
  return `SELECT ${quarter} AS quarter, exporter, importer, amount.value ->> 0 AS hs, origin, ${SUMS.map(
    (name, index) => `${values[index] ?? '0'} AS ${name}`,
  ).join(', ')} FROM shipments, json_each(${amounts}) AS amount WHERE ${at} > ? AND ${when}`;
}

function filterParts({ exporter, importer, hs, origin, from, to }: FlowFilter): readonly OptionalPart[] {
  return [
    equals('exporter', exporter),
    equals('importer', importer),
    equals('hs', hs),
    equals('origin', origin),
    from !== undefined && ['quarter >= ?', from],
    to !== undefined && ['quarter <= ?', to],
  ];
}

function sidesOf(row: SumRow, counted: 'certificates' | 'leading'): Omit<Flow, keyof FlowKey> {
  return {
    exported: {
      carats: row.exported_carats,
      valueUsd: row.exported_value_usd,
      certificates: row[`exported_${counted}`],
      unvalued: 0,
    },
    imported: {
      carats: row.imported_carats,
      valueUsd: row.imported_value_usd,
      certificates: row[`imported_${counted}`],
      unvalued: row.imported_unvalued,
    },
    synthetic: row.synthetic > 0,
  };
}
