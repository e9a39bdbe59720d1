import { formatPosition } from '@kp/kernel';
import { ObligationQueries, type Obligation, type ObligationFilter } from '@kp/read-models';
import { nonSubmissionName } from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import { everyPage } from '../questions/every-page';
import { dateAsked, knownAt, type KnownAtOptions } from '../questions/known-at';
import { parseParticipantOption } from '../questions/subject';
import type { Session } from '../session';

/** The options of `kpl due`. */
export interface DueOptions extends KnownAtOptions {
  readonly from?: string;
  readonly to?: string;
  readonly participant?: string;
  readonly all?: boolean;
}

const DUE_FIELDS: readonly Field<Obligation>[] = [
  { name: 'due', of: ({ due }) => due },
  { name: 'name', of: nonSubmissionName },
  { name: 'state', of: ({ state }) => state },
  { name: 'daysAfterDue', kind: 'count', of: ({ daysAfterDue }) => daysAfterDue },
  { name: 'next', of: ({ next }) => next?.step ?? null },
  { name: 'nextFrom', of: ({ next }) => next?.from ?? null },
  { name: 'filedOn', of: ({ filedOn }) => filedOn, detail: true },
  { name: 'rule', of: ({ rule }) => rule, detail: true },
  { name: 'policy', of: ({ policyVersion }) => policyVersion, detail: true },
];

/** `kpl due`: what falls due or is overdue on a day, by the day on which it falls due. */
export async function due(session: Session, options: DueOptions): Promise<Exit> {
  const on = dateAsked(options.at, session.clock);
  const filter: ObligationFilter = {
    on,
    ...(options.from === undefined ? {} : { from: dateAsked(options.from, session.clock, '--from') }),
    ...(options.to === undefined ? {} : { to: dateAsked(options.to, session.clock, '--to') }),
    ...(options.participant === undefined ? {} : { participant: parseParticipantOption(options.participant) }),
    ...(options.all === undefined ? {} : { all: options.all }),
  };
  await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) => {
      const queries = new ObligationQueries(readModels);
      const { asOf = queries.newest() } = await knownAt(options.asOf, folder);
      await session.output.list({
        schema: 'kpl.due/1',
        head: { on, position: formatPosition(asOf) },
        fields: DUE_FIELDS,
        rows: everyPage((page) => queries.list(filter, { asOf, ...page })),
      });
    }),
  );
  return 'ok';
}
