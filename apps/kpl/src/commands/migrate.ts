import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LOG_ADDRESS_FORMS, logAddressText, parseLogAddress, type EventStore, type LogAddress } from '@kp/event-store';
import { copyLog, LogsDiverge, openDataFolder, type CopyResult } from '@kp/ledger';
import { digestsOfLog } from '@kp/projections';
import { READ_MODELS } from '@kp/read-models';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { interruptible, orInterrupted } from '../interruption';
import { tellProgress } from '../open-read-models';
import type { Field } from '../output/field';
import type { Session } from '../session';

/** The options of `kpl migrate`. */
export interface MigrateOptions {
  readonly from: string;
  readonly to: string;
}

/** What one read model is after the log, and after its copy. */
interface Comparison {
  readonly name: string;
  readonly digest: string;
  readonly ofCopy: string;
}

const FIELDS: readonly Field<Comparison>[] = [
  { name: 'name', of: ({ name }) => name },
  { name: 'result', of: ({ digest, ofCopy }) => (digest === ofCopy ? 'equal' : 'DIFFERENT') },
  { name: 'digest', of: ({ digest }) => digest },
  { name: 'ofCopy', of: ({ ofCopy }) => ofCopy, detail: true },
];

/** How many appends the embedded log takes at once; it keeps their order and lets them share a sync to the disk. */
const EMBEDDED_IN_FLIGHT = 500;

/**
 * `kpl migrate`: copies a ledger's log to another place, on the same engine or another, and proves the copy: every event
 * is compared or written, and the digests of all read models folded from either log must be equal. It can be cut off and
 * begun again. Ends as `differs` when the digests are not equal.
 */
export async function migrate(session: Session, options: MigrateOptions): Promise<Exit> {
  const from = addressIn(options.from, '--from');
  const to = addressIn(options.to, '--to');
  if (logAddressText(from) === logAddressText(to)) {
    throw new Failure('usage', {
      what: 'The log would be copied onto itself.',
      where: '--to',
      cure: 'Name another place.',
    });
  }
  return withLog(session, from, 'reader', (source) =>
    withLog(session, to, 'writer', (copy) =>
      interruptible(async (signal) => {
        const head = await source.head();
        const state = 'what was copied stays, and the next run goes on behind it';
        const inFlight = to.kind === 'sqlite' ? EMBEDDED_IN_FLIGHT : 1;
        const { events, copied } = await orInterrupted(
          filled(session, { source, copy, inFlight, signal }),
          { signal },
          state,
        );
        const rows = await orInterrupted(compared(session, { source, copy, signal }), { signal }, state);
        await session.output.list({
          schema: 'kpl.migrate/1',
          head: { from: logAddressText(from), to: logAddressText(to), events, copied },
          fields: FIELDS,
          rows,
        });
        const { talk } = session;
        talk.say(
          `${events.toLocaleString('en-US')} events, of which ${copied.toLocaleString('en-US')} were copied now.`,
        );
        if ((await source.head()) !== head)
          talk.say('The log has grown meanwhile; run it again to take over the rest.');
        return rows.every(({ digest, ofCopy }) => digest === ofCopy) ? 'ok' : 'differs';
      }),
    ),
  );
}

interface Ends {
  readonly source: EventStore;
  readonly copy: EventStore;
  readonly signal: AbortSignal;
}

async function filled(
  { talk }: Session,
  { source, copy, ...options }: Ends & { readonly inFlight: number },
): Promise<CopyResult> {
  try {
    return await copyLog(source, copy, {
      ...options,
      onProgress: ({ events }) => {
        talk.progress({ unit: 'events compared or copied', done: events });
      },
    });
  } catch (error) {
    if (!(error instanceof LogsDiverge)) throw error;
    const cure = 'Copy into a place that is empty, or holds a beginning of this very log.';
    throw new Failure('differs', { what: error.message, where: '--to', cure }, { cause: error });
  } finally {
    talk.endProgress();
  }
}

async function compared({ talk }: Session, { source, copy, signal }: Ends): Promise<readonly Comparison[]> {
  const directory = mkdtempSync(join(tmpdir(), 'kpl-migrate-'));
  const options = { directory, signal, onProgress: tellProgress(talk) };
  try {
    const digests = await digestsOfLog(source, READ_MODELS, options);
    const ofCopy = new Map((await digestsOfLog(copy, READ_MODELS, options)).map(({ name, digest }) => [name, digest]));
    return digests.map(({ name, digest }) => ({ name, digest, ofCopy: ofCopy.get(name) ?? '' }));
  } finally {
    talk.endProgress();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function withLog<Result>(
  { data, clock }: Session,
  log: LogAddress,
  access: 'reader' | 'writer',
  work: (store: EventStore) => Promise<Result>,
): Promise<Result> {
  const folder = await openDataFolder(log.kind === 'sqlite' ? log.folder : data, { access, clock, log });
  try {
    return await work(folder.store);
  } finally {
    await folder.close();
  }
}

function addressIn(text: string, where: string): LogAddress {
  const address = parseLogAddress(text);
  if (address === undefined) {
    throw new Failure('usage', {
      what: `${JSON.stringify(text)} is no address of a log.`,
      where,
      cure: LOG_ADDRESS_FORMS,
    });
  }
  return address.kind === 'sqlite' ? { ...address, folder: resolve(address.folder) } : address;
}
