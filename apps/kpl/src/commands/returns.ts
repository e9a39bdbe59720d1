import { formatCarats, formatPosition, formatUsDollars, type Position } from '@kp/kernel';
import type { Ledger } from '@kp/ledger';
import type { ReadModels } from '@kp/projections';
import { ReturnQueries } from '@kp/read-models';
import {
  parseStatisticalPeriod,
  remarksOn,
  returnStream,
  timelinessOf,
  type ParticipantCode,
  type ReturnFigures,
  type ReturnKey,
  type ReturnState,
  type StatisticalPeriod,
  type Timeliness,
} from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import { NOW, parseMoment, type NamedMoment } from '../questions/moment';
import { parseParticipantOption, returnId } from '../questions/subject';
import type { Session } from '../session';

/** The options of `kpl returns`. */
export interface ReturnsOptions {
  readonly participant: string;
  readonly at?: string;
  readonly period?: string;
}

const PAGE = 1_000;

interface Filing {
  readonly key: ReturnKey;
  readonly state: ReturnState;
  readonly timeliness: Timeliness;
  readonly remarks: readonly string[];
  readonly synthetic: boolean;
  /** Of the last event that had happened. */
  readonly position: Position;
}

const FILING_FIELDS: readonly Field<Filing>[] = [
  { name: 'period', of: ({ key }) => key.period },
  { name: 'segment', of: ({ key }) => key.segment },
  { name: 'dataset', of: ({ key }) => key.dataset, detail: true },
  { name: 'due', of: ({ timeliness }) => timeliness.due },
  {
    name: 'filed',
    of: ({ state }) => state.filed?.filedAt ?? null,
    shown: ({ state }) => state.filed?.filedAt?.slice(0, 10) ?? 'not public',
  },
  { name: 'timeliness', of: ({ timeliness }) => timeliness.kind },
  { name: 'daysLate', kind: 'count', of: ({ timeliness }) => (timeliness.kind === 'late' ? timeliness.days : null) },
  { name: 'carats', kind: 'amount', of: ({ state }) => statedIn(state, ({ carats }) => formatCarats(carats)) },
  { name: 'valueUsd', kind: 'amount', of: ({ state }) => statedIn(state, ({ valueUsd }) => formatUsDollars(valueUsd)) },
  { name: 'figures', of: ({ state: { figures, status } }) => figures?.kind ?? status },
  { name: 'revisions', kind: 'count', of: ({ state }) => state.revisions.length },
  { name: 'remarks', of: ({ remarks }) => remarks },
  { name: 'synthetic', of: ({ synthetic }) => synthetic, shown: ({ synthetic }) => (synthetic ? 'SYNTHETIC' : '') },
  { name: 'source', of: ({ state }) => state.filed?.source ?? null, detail: true },
  { name: 'position', kind: 'position', of: ({ position }) => formatPosition(position), detail: true },
  { name: 'id', of: ({ key }) => returnId(key), detail: true },
];

/**
 * `kpl returns`: the returns of a Participant by period and segment, each as it stood at the moment: due, filed, how many
 * days late, what it says, and what is odd about it. Periods without a return are told beside the list.
 */
export async function returns(session: Session, options: ReturnsOptions): Promise<Exit> {
  const participant = parseParticipantOption(options.participant);
  const period = options.period === undefined ? undefined : parsePeriod(options.period);
  const at = options.at === undefined ? NOW : parseMoment(options.at, '--at');
  const { output, talk } = session;
  await withLedger(session, ({ folder, ledger }) =>
    withReadModels(folder, session, async (readModels) => {
      const filings = await filingsAt(ledger, keysOf(readModels, participant, period), at);
      if (filings.length === 0) {
        throw new Failure('not-found', {
          what: `The ledger knows of no return of ${participant}${period === undefined ? '' : ` for ${period}`} ${at.words}.`,
          where: session.data,
        });
      }
      const missing = at === NOW && period === undefined ? missingPeriods(readModels, participant) : [];
      await output.list({
        schema: 'kpl.returns/1',
        head: { participant, missing },
        fields: FILING_FIELDS,
        rows: filings,
      });
      if (missing.length > 0) talk.say(`No return is on record for ${missing.join(', ')}.`);
    }),
  );
  return 'ok';
}

/** The returns that the ledger has ever heard of, by period and segment. */
function keysOf(
  readModels: ReadModels,
  participant: ParticipantCode,
  period: StatisticalPeriod | undefined,
): readonly ReturnKey[] {
  const queries = new ReturnQueries(readModels);
  const filter = { participant, ...(period === undefined ? {} : { period }) };
  const keys: ReturnKey[] = [];
  let page = queries.list(filter, { limit: PAGE });
  keys.push(...page.items);
  while (page.next !== null) {
    page = queries.list(filter, { limit: PAGE, after: page.next });
    keys.push(...page.items);
  }
  return keys.map(({ dataset, period: of, segment }) => ({ participant, dataset, period: of, segment }));
}

async function filingsAt(
  ledger: Ledger,
  keys: readonly ReturnKey[],
  { moment }: NamedMoment,
): Promise<readonly Filing[]> {
  const filings: Filing[] = [];
  for (const key of keys) {
    const folded = await ledger.stateAt(returnStream(key), moment);
    if (folded === undefined) continue;
    const { state, position, events } = folded;
    const { figures, filed } = state;
    const filedAt = filed?.filedAt ?? null;
    const remarks = figures === null ? [] : remarksOn({ ...key, figures, filedAt });
    filings.push({
      key,
      state,
      timeliness: timelinessOf(key.period, filedAt),
      remarks: remarks.map(({ detail }) => detail),
      synthetic: events.some(({ metadata }) => metadata.synthetic === true),
      position,
    });
  }
  return filings;
}

function missingPeriods(readModels: ReadModels, participant: ParticipantCode): readonly StatisticalPeriod[] {
  const punctuality = new ReturnQueries(readModels).punctuality().value;
  return punctuality.find((line) => line.participant === participant)?.missing ?? [];
}

function statedIn(
  { figures }: ReturnState,
  amount: (stated: Extract<ReturnFigures, { readonly kind: 'stated' }>) => string,
): string | null {
  return figures?.kind === 'stated' ? amount(figures) : null;
}

function parsePeriod(text: string): StatisticalPeriod {
  const period = parseStatisticalPeriod(text.toUpperCase());
  if (period !== undefined) return period;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is not a period of the statistics.`,
    where: '--period',
    cure: 'Write a half-year such as 2004-H1, or a quarter such as 2004-Q3.',
  });
}
