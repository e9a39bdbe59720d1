import type { LocalDate } from '@kp/kernel';
import type { Answer, ReadConnection, ReadModels } from '@kp/projections';
import type { CertificateCounts, ParticipantCode, ReturnFigures, StatisticalPeriod } from '@kp/scheme';
import { allOf, equals } from '../condition';
import type { AsOf, Page, PageRequest } from '../page';
import { readAsOf, readPage } from '../read-as-of';
import { TRADE_REPORTS } from './projection';
import type { MovementFact, MovementRow, StatementKind } from './tables';
import {
  TRADE_BASES,
  TRADE_SIDES,
  tradePartsOf,
  type CausePart,
  type TradeBasis,
  type TradePart,
  type TradeSide,
} from './trade-bridge';
import { movementAsOf, type Known, type TradeMovement } from './trade-movement';
import { tradeReportSide, type TradeReport } from './trade-report';

/** By how much one certificate makes a basis of a report differ from the one before it, and why. */
export interface ReportedCause extends CausePart {
  readonly side: TradeSide;
  readonly synthetic: boolean;
}

/** What a report is to rest on. */
export interface TradeReportOptions extends AsOf {
  /** Only what had happened, or was stated, by the end of this day; by default whatever was known. */
  readonly until?: LocalDate;
}

type StoredMovement = Omit<MovementRow, 'amounts' | 'facts'> & {
  readonly amounts: string | null;
  readonly facts: string;
};

/** Questions about the trade that certificates come to. */
export class TradeReportQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** The report of a Participant on a quarter, as known at a position. It is there for every Participant and quarter. */
  report(
    participant: ParticipantCode,
    quarter: StatisticalPeriod,
    { asOf, until }: TradeReportOptions = {},
  ): Answer<TradeReport> {
    return readAsOf(this.readModels, TRADE_REPORTS, asOf, (connection, position) => {
      const movements = movementsOf(connection, { participant, quarter }, { asOf: position, until });
      const statement = (kind: StatementKind): ReturnFigures | null =>
        statementOf(connection, { participant, quarter, kind }, { asOf: position, until });
      const stated = { filed: statement('filed'), attested: statement('attested') };
      const certificates = statement('certificates');
      const [exporter, importer] = TRADE_SIDES.map((side) => {
        const bases: Record<TradeBasis, TradePart[]> = { issued: [], exported: [], imported: [], confirmed: [] };
        const causes: CausePart[] = [];
        for (const movement of movements) {
          const parts = tradePartsOf(movement, { participant, side, quarter });
          for (const basis of TRADE_BASES) bases[basis].push(...parts.bases[basis]);
          causes.push(...parts.causes);
        }
        return tradeReportSide(side, { bases, causes }, stated);
      });
      if (exporter === undefined || importer === undefined) throw new TypeError('A report has two sides.');
      return {
        participant,
        quarter,
        exporter,
        importer,
        certificates: countsIn(certificates),
        synthetic: movements.some(({ synthetic }) => synthetic),
      };
    });
  }

  /** Certificate by certificate, why the bases of a report differ; by certificate, side and cause. */
  causes(
    participant: ParticipantCode,
    quarter: StatisticalPeriod,
    { until, ...page }: PageRequest & Pick<TradeReportOptions, 'until'>,
  ): Page<ReportedCause> {
    const list = { name: TRADE_REPORTS, list: `causes-${participant}-${quarter}-${until ?? 'all'}` };
    return readPage(this.readModels, list, page, (connection, { asOf, after, limit }) => {
      const [certificate = '', part = -1] = after ?? [];
      const range = { from: String(certificate), limit: limit + 1 };
      return movementsOf(connection, { participant, quarter }, { asOf, until, ...range }).flatMap((movement) => {
        const causes = TRADE_SIDES.flatMap((side) =>
          tradePartsOf(movement, { participant, side, quarter }).causes.map((cause): ReportedCause => ({
            side,
            ...cause,
            synthetic: movement.synthetic,
          })),
        );
        const isLooked = movement.certificate === certificate;
        const placed = causes.map((item, index) => ({ place: [movement.certificate, index], item }));
        const last = { place: [movement.certificate, causes.length], item: undefined };
        return [...placed, last].filter(({ place: [, index = 0] }) => !isLooked || Number(index) > Number(part));
      });
    });
  }
}

interface Asked {
  readonly participant: ParticipantCode;
  readonly quarter: StatisticalPeriod;
}

/** Every certificate that concerns a Participant and a quarter, by number, as known. */
function movementsOf(
  connection: ReadConnection,
  { participant, quarter }: Asked,
  { from = '', limit = -1, ...known }: Known & { readonly from?: string; readonly limit?: number },
): readonly TradeMovement[] {
  const rows = connection.all<StoredMovement>(
    `SELECT movements.* FROM involvements JOIN movements USING (certificate)
     WHERE involvements.participant = ? AND involvements.quarter = ? AND involvements.certificate >= ?
     ORDER BY involvements.certificate LIMIT ?`,
    participant,
    quarter,
    from,
    limit,
  );
  return rows.map(({ amounts, facts, ...row }) =>
    movementAsOf(
      {
        ...row,
        amounts: amounts === null ? null : (JSON.parse(amounts) as MovementRow['amounts']),
        facts: JSON.parse(facts) as MovementFact[],
      },
      known,
    ),
  );
}

/** What stood of a statement, as known. */
function statementOf(
  connection: ReadConnection,
  { participant, quarter, kind }: Asked & { readonly kind: StatementKind },
  { asOf, until }: Known,
): ReturnFigures | null {
  const { sql, parameters } = allOf(
    equals('participant', participant),
    equals('quarter', quarter),
    equals('kind', kind),
    ['position <= ?', asOf],
    until !== undefined && ['stated_on IS NULL OR stated_on <= ?', until],
  );
  const [row] = connection.all<{ readonly figures: string | null }>(
    `SELECT figures FROM statements WHERE ${sql} ORDER BY position DESC LIMIT 1`,
    ...parameters,
  );
  return row === undefined || row.figures === null ? null : (JSON.parse(row.figures) as ReturnFigures);
}

function countsIn(figures: ReturnFigures | null): CertificateCounts | null {
  if (figures?.kind === 'nil') return { kind: 'certificates', issuedForExport: 0, importsAccompanied: 0 };
  return figures?.kind === 'certificates' ? figures : null;
}
