import { formatPosition } from '@kp/kernel';
import { GovernanceQueries, type OfficeRecord } from '@kp/read-models';
import type { Exit } from '../exit-codes';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import { dateAsked, knownAt, type KnownAtOptions } from '../questions/known-at';
import type { Session } from '../session';

const FIELDS: readonly Field<OfficeRecord>[] = [
  { name: 'office', of: ({ office }) => office },
  { name: 'holder', of: ({ holder }) => holder },
  { name: 'person', of: ({ person }) => person },
  { name: 'termFrom', of: ({ termFrom }) => termFrom },
  { name: 'termUntil', of: ({ termUntil }) => termUntil },
  { name: 'candidates', of: ({ candidates }) => candidates },
  { name: 'certainty', of: ({ certainty }) => certainty },
  { name: 'source', of: ({ source }) => source, detail: true },
  { name: 'synthetic', of: ({ synthetic }) => synthetic, detail: true },
];

/** `kpl offices`: who held which office on a date, and who stood for it. */
export async function offices(session: Session, options: KnownAtOptions): Promise<Exit> {
  const on = dateAsked(options.at, session.clock);
  const { position, value } = await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) =>
      new GovernanceQueries(readModels).officesOn(on, await knownAt(options.asOf, folder)),
    ),
  );
  await session.output.list({
    schema: 'kpl.offices/1',
    head: { on, position: formatPosition(position) },
    fields: FIELDS,
    rows: value,
  });
  return 'ok';
}
