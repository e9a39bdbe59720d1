import { formatPosition } from '@kp/kernel';
import { GovernanceQueries, type GroupRecord } from '@kp/read-models';
import type { Exit } from '../exit-codes';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import { dateAsked, knownAt, type KnownAtOptions } from '../questions/known-at';
import type { Session } from '../session';

const FIELDS: readonly Field<GroupRecord>[] = [
  { name: 'group', of: ({ group }) => group },
  { name: 'name', of: ({ name }) => name },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'establishedOn', of: ({ establishedOn }) => establishedOn },
  { name: 'mandates', of: ({ mandates }) => mandates.map(({ mandate, task }) => `${mandate}: ${task}`) },
  {
    name: 'missingReports',
    of: ({ missingReports }) => missingReports.map(({ mandate, due }) => `${mandate}: ${due}`),
  },
  { name: 'certainty', of: ({ certainty }) => certainty, detail: true },
  { name: 'source', of: ({ source }) => source, detail: true },
  { name: 'synthetic', of: ({ synthetic }) => synthetic, detail: true },
];

/** `kpl groups`: the working groups and committees on a date, their mandates, and the reports that had not come. */
export async function groups(session: Session, options: KnownAtOptions): Promise<Exit> {
  const on = dateAsked(options.at, session.clock);
  const { position, value } = await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) =>
      new GovernanceQueries(readModels).groupsOn(on, await knownAt(options.asOf, folder)),
    ),
  );
  await session.output.list({
    schema: 'kpl.groups/1',
    head: { on, position: formatPosition(position) },
    fields: FIELDS,
    rows: value,
  });
  return 'ok';
}
