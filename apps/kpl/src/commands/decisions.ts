import { formatPosition } from '@kp/kernel';
import { GovernanceQueries, type DecisionRecord } from '@kp/read-models';
import type { Exit } from '../exit-codes';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import { dateAsked, knownAt, type KnownAtOptions } from '../questions/known-at';
import type { Session } from '../session';

const FIELDS: readonly Field<DecisionRecord>[] = [
  { name: 'decision', of: ({ decision }) => decision },
  { name: 'kind', of: ({ kind }) => kind, shown: ({ kind }) => kind ?? 'chair-notice' },
  { name: 'status', of: ({ status }) => status },
  { name: 'since', of: ({ since }) => since },
  { name: 'inEffect', of: ({ inEffect }) => inEffect, shown: ({ inEffect }) => (inEffect ? 'in effect' : '') },
  { name: 'missingLanguages', of: ({ missingLanguages }) => missingLanguages },
  {
    name: 'circulationMissing',
    of: ({ circulationMissing }) => circulationMissing,
    shown: ({ circulationMissing }) => (circulationMissing ? 'not circulated' : ''),
  },
  { name: 'title', of: ({ title }) => title },
  { name: 'effectiveFrom', of: ({ effectiveFrom }) => effectiveFrom, detail: true },
  { name: 'tabledOn', of: ({ tabledOn }) => tabledOn, detail: true },
  { name: 'tabledBy', of: ({ tabledBy }) => tabledBy, detail: true },
  { name: 'agreedOn', of: ({ agreedOn }) => agreedOn, detail: true },
  { name: 'meeting', of: ({ meeting }) => meeting, detail: true },
  { name: 'adoptedOn', of: ({ adoptedOn }) => adoptedOn, detail: true },
  { name: 'rule', of: ({ rule }) => rule, detail: true },
  { name: 'certainty', of: ({ certainty }) => certainty },
  { name: 'source', of: ({ source }) => source, detail: true },
  { name: 'synthetic', of: ({ synthetic }) => synthetic, detail: true },
];

/** `kpl decisions`: how decisions and notices stood on a date, and what was still missing for their adoption. */
export async function decisions(session: Session, options: KnownAtOptions): Promise<Exit> {
  const on = dateAsked(options.at, session.clock);
  const { position, value } = await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) =>
      new GovernanceQueries(readModels).decisionsOn(on, await knownAt(options.asOf, folder)),
    ),
  );
  await session.output.list({
    schema: 'kpl.decisions/1',
    head: { on, position: formatPosition(position) },
    fields: FIELDS,
    rows: value,
  });
  return 'ok';
}
