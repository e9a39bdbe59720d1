import { amountsToWire } from '@kp/exchange/wire';
import { dateOf, formatCarats, formatPosition, formatUsDollars } from '@kp/kernel';
import { TradeReportQueries, type ReportedCause, type TradeReportOptions } from '@kp/read-models';
import { parseQuarter, type StatisticalPeriod } from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import type { JsonDocument } from '../output/json';
import { tradeReportPage } from '../pages/trade-report-page';
import { everyPage } from '../questions/every-page';
import { parseMoment } from '../questions/moment';
import { parseParticipantOption } from '../questions/subject';
import type { Session } from '../session';

/** The options of `kpl diff-report`. */
export interface DiffReportOptions {
  readonly at?: string;
  readonly certificates?: boolean;
}

const CAUSE_FIELDS: readonly Field<ReportedCause>[] = [
  { name: 'certificate', of: ({ certificate }) => certificate },
  { name: 'side', of: ({ side }) => side },
  { name: 'cause', of: ({ cause }) => cause },
  { name: 'partner', of: ({ partner }) => partner },
  { name: 'hs', of: ({ hs }) => hs },
  { name: 'origin', of: ({ origin }) => origin, detail: true },
  { name: 'carats', kind: 'amount', of: ({ carats }) => formatCarats(carats) },
  { name: 'valueUsd', kind: 'amount', of: ({ valueUsd }) => formatUsDollars(valueUsd) },
  { name: 'synthetic', of: ({ synthetic }) => synthetic, shown: ({ synthetic }) => (synthetic ? 'SYNTHETIC' : '') },
];

/**
 * `kpl diff-report PARTICIPANT QUARTER`: what the certificates of a quarter come to by each way of counting, why these
 * differ, and how what was filed and attested stands to them. Ends as `differs` when something stated is not explained.
 */
export async function diffReport(
  session: Session,
  participantText: string,
  quarterText: string,
  { at, certificates }: DiffReportOptions,
): Promise<Exit> {
  const participant = parseParticipantOption(participantText);
  const quarter = parseQuarterArgument(quarterText);
  const options = optionsAt(at);
  return withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels): Promise<Exit> => {
      const queries = new TradeReportQueries(readModels);
      const { position, value } = queries.report(participant, quarter, options);
      const told = { position: formatPosition(position), ...amountsToWire(value) } as JsonDocument;
      if (certificates === true) {
        await session.output.list({
          schema: 'kpl.diff-report-certificates/1',
          head: { participant, quarter, position: formatPosition(position) },
          fields: CAUSE_FIELDS,
          rows: everyPage((page) => queries.causes(participant, quarter, { ...options, ...page })),
        });
      } else {
        const page = { schema: 'kpl.diff-report/1', value: told };
        await session.output.item({ ...page, page: (style) => tradeReportPage(value, style) });
      }
      const sides = [value.exporter, value.importer].flatMap(({ filed, attested }) => [filed, attested]);
      const isExplained = sides.every((side) =>
        (side?.residuals ?? []).every(({ explainedBy }) => explainedBy.length > 0),
      );
      return isExplained ? 'ok' : 'differs';
    }),
  );
}

function optionsAt(at: string | undefined): TradeReportOptions {
  if (at === undefined) return {};
  const { upTo, effectiveAt } = parseMoment(at, '--at').moment;
  return {
    ...(upTo === undefined ? {} : { asOf: upTo }),
    ...(effectiveAt === undefined ? {} : { until: dateOf(effectiveAt) }),
  };
}

function parseQuarterArgument(text: string): StatisticalPeriod {
  const quarter = parseQuarter(text.toUpperCase());
  if (quarter !== undefined) return quarter;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is not a quarter.`,
    cure: 'Write a quarter such as 2005-Q3.',
  });
}
