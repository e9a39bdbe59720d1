import type { Carats, Position, UsDollars } from '@kp/kernel';
import type { Answer, ReadModels } from '@kp/projections';
import type { CertificateNumber, ParticipantCode, StatisticalPeriod } from '@kp/scheme';
import { allOf, equals, type OptionalPart } from '../condition';
import type { AsOf, Page, PageRequest } from '../page';
import { readAsOf, readPage } from '../read-as-of';
import { FLOWS } from './projection';
import type { FlowCode, FlowOrigin, Side } from './tables';

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

/** What one certificate brought to a flow, or took from it again when it was invalidated. */
export interface FlowContribution extends FlowKey {
  readonly position: Position;
  readonly side: Side;
  readonly certificate: CertificateNumber;
  /** Negative where it is taken back. */
  readonly carats: Carats;
  /** `null` where customs told no value. */
  readonly valueUsd: UsDollars | null;
  readonly synthetic: boolean;
}

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

type StoredContribution = Omit<FlowContribution, 'valueUsd' | 'synthetic'> & {
  readonly part: number;
  readonly value_usd: UsDollars | null;
  readonly synthetic: number;
};

const DIMENSIONS = ['quarter', 'exporter', 'importer', 'hs', 'origin'] as const;

/** The sums of a flow, each by the SQL that takes out what one later contribution has put in. */
const SUMS = {
  exported_carats: `-iif(side = 'exported', carats, 0)`,
  exported_value_usd: `-iif(side = 'exported', value_usd, 0)`,
  exported_certificates: `-iif(side = 'exported', certificates, 0)`,
  exported_leading: `-iif(side = 'exported', leading, 0)`,
  imported_carats: `-iif(side = 'imported', carats, 0)`,
  imported_value_usd: `-iif(side = 'imported', ifnull(value_usd, 0), 0)`,
  imported_certificates: `-iif(side = 'imported', certificates, 0)`,
  imported_leading: `-iif(side = 'imported', leading, 0)`,
  imported_unvalued: `-iif(value_usd IS NULL, certificates, 0)`,
  contributions: '-1',
  synthetic: '-synthetic',
};

const SUMMED = Object.keys(SUMS)
  .map((column) => `ifnull(sum(${column}), 0) AS ${column}`)
  .join(', ');

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
    return readPage(this.readModels, list, page, (connection, { asOf, after, limit }) => {
      const { sql, parameters } = allOf(
        ...filterParts(filter),
        equals('side', filter.side),
        ['position <= ?', asOf],
        after !== undefined && ['(position, part) > (?, ?)', ...after],
      );
      const rows = connection.all<StoredContribution>(
        `SELECT position, part, side, quarter, exporter, importer, hs, origin, certificate, carats, value_usd, synthetic
         FROM contributions WHERE ${sql} ORDER BY position, part LIMIT ?`,
        ...parameters,
        limit,
      );
      return rows.map(({ part, value_usd, synthetic, ...rest }) => ({
        place: [rest.position, part],
        item: { ...rest, valueUsd: value_usd, synthetic: synthetic === 1 },
      }));
    });
  }
}

/** The rows whose sums are the flows as of a position: the flows of today, and against them what came later. */
function sumsAsOf(asOf: Position, isNewest: boolean, parts: readonly OptionalPart[]): ReturnType<typeof allOf> {
  const current = allOf(...parts);
  const columns = [...DIMENSIONS, ...Object.keys(SUMS)].join(', ');
  const today = `SELECT ${columns} FROM flows WHERE ${current.sql}`;
  if (isNewest) return { sql: today, parameters: current.parameters };
  const later = allOf(['position > ?', asOf], ...parts);
  const against = [...DIMENSIONS, ...Object.values(SUMS)].join(', ');
  return {
    sql: `${today} UNION ALL SELECT ${against} FROM contributions WHERE ${later.sql}`,
    parameters: [...current.parameters, ...later.parameters],
  };
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
