import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EventStoreUnavailable, type EventStore, type LogAddress } from '@kp/event-store';
import type * as EventStoreDbModule from '@kp/event-store/eventstoredb';
import { openSqliteEventStore } from '@kp/event-store/sqlite';
import type { Clock } from '@kp/kernel';

/** Loads the client of the network when a log is on it, for the embedded store starts faster without. */
const load = createRequire(__filename);

export interface OpenLogOptions {
  /** A reader appends nothing, and begins no log where there is none. */
  readonly access: 'writer' | 'reader';
  readonly clock: Clock;
}

/**
 * Opens the log at an address, by the adapter of its kind. The folder of an embedded one must be there for a writer. Throws
 * `EventStoreUnavailable`; `not-a-log` when a reader finds none.
 */
export async function openLog(address: LogAddress, { access, clock }: OpenLogOptions): Promise<EventStore> {
  if (address.kind === 'eventstoredb') {
    const { openEventStoreDb } = load('../event-store/eventstoredb') as typeof EventStoreDbModule;
    return openEventStoreDb({ url: address.url, prefix: address.prefix, clock, begin: access === 'writer' });
  }
  const file = join(address.folder, 'log.sqlite');
  if (access === 'reader' && !existsSync(file)) {
    throw new EventStoreUnavailable(
      'not-a-log',
      `There is no ledger in ${address.folder}. Fill one with \`npm run demo\` or \`kpl import\`, or name another folder with --data.`,
    );
  }
  return openSqliteEventStore({ file, clock, readonly: access === 'reader' });
}
