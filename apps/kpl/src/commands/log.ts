import { BEGINNING, formatPosition } from '@kp/kernel';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { interruptible } from '../interruption';
import { withLedger } from '../open-ledger';
import { eventEntry } from '../pages/event-entry';
import { HISTORY_FIELDS } from '../questions/event-fields';
import { eventTest, parseTypes, type EventFilter, type SchemeRecord } from '../questions/event-filter';
import { logEvents } from '../questions/log-events';
import { parseSince, parseUntil } from '../questions/moment';
import { parseParticipantOption, parseSubject } from '../questions/subject';
import type { Session } from '../session';

/** The options of `kpl log`. */
export interface LogOptions {
  readonly participant?: string;
  readonly since?: string;
  readonly until?: string;
  readonly type?: string;
}

/** `kpl log`: what happened to one thing, or everything that concerns a Participant, or everything; oldest first. */
export async function log(session: Session, id: string | undefined, options: LogOptions): Promise<Exit> {
  const filter: EventFilter = {
    types: options.type === undefined ? undefined : parseTypes(options.type),
    participant: options.participant === undefined ? undefined : parseParticipantOption(options.participant),
    since: options.since === undefined ? undefined : parseSince(options.since),
    until: options.until === undefined ? undefined : parseUntil(options.until),
  };
  const subject = id === undefined ? undefined : parseSubject(id);
  const passes = eventTest(filter);
  const { output, talk } = session;
  await withLedger(session, ({ folder: { store }, ledger }) =>
    interruptible(async (signal) => {
      const head = formatPosition(await store.head());
      let rows: Iterable<SchemeRecord> | AsyncIterable<SchemeRecord>;
      if (subject === undefined) {
        rows = logEvents({ store, after: BEGINNING, signal, talk, passes });
      } else {
        const history = (await ledger.history(subject.stream)) as readonly SchemeRecord[];
        if (history.length === 0) {
          throw new Failure('not-found', { what: `The ledger has never heard of ${id ?? ''}.`, where: session.data });
        }
        rows = history.filter(passes);
      }
      const told = await output.list({
        schema: 'kpl.log/1',
        head: { position: head, ...(id === undefined ? {} : { id }) },
        fields: HISTORY_FIELDS,
        rows,
        entry: eventEntry,
      });
      if (told === 0) talk.say('No event is like that.');
    }),
  );
  return 'ok';
}
