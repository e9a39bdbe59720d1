import { formatPosition } from '@kp/kernel';
import { ParticipantQueries, type ParticipantOnDate } from '@kp/read-models';
import type { Exit } from '../exit-codes';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import { dateAsked, knownAt, type KnownAtOptions } from '../questions/known-at';
import type { Session } from '../session';

/** The options of `kpl participants`. */
export interface ParticipantsOptions extends KnownAtOptions {
  readonly tradingPartners?: boolean;
}

const FIELDS: readonly Field<ParticipantOnDate>[] = [
  { name: 'code', of: ({ code }) => code },
  { name: 'name', of: ({ name }) => name },
  { name: 'standing', of: ({ standing }) => standing },
  { name: 'since', of: ({ since }) => since },
  { name: 'certainty', of: ({ certainty }) => certainty },
  { name: 'producer', of: ({ producer }) => producer, shown: ({ producer }) => (producer ? 'producer' : '') },
  { name: 'kind', of: ({ kind }) => kind, detail: true },
  { name: 'prefixes', of: ({ prefixes }) => prefixes },
  { name: 'synthetic', of: ({ synthetic }) => synthetic, detail: true },
];

/** `kpl participants`: who belonged to the scheme on a date, as the ledger knew it. */
export async function participants(session: Session, options: ParticipantsOptions): Promise<Exit> {
  const on = dateAsked(options.at, session.clock);
  const { position, value } = await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) => {
      const queries = new ParticipantQueries(readModels);
      const asOf = await knownAt(options.asOf, folder);
      return options.tradingPartners === true ? queries.tradingPartnersOn(on, asOf) : queries.participantsOn(on, asOf);
    }),
  );
  const count = await session.output.list({
    schema: 'kpl.participants/1',
    head: { on, position: formatPosition(position) },
    fields: FIELDS,
    rows: value,
  });
  session.talk.say(`${String(count)} on ${on}.`);
  return 'ok';
}
