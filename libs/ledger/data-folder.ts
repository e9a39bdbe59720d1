import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EventStoreUnavailable, type EventStore } from '@kp/event-store';
import { openSqliteEventStore } from '@kp/event-store/sqlite';
import type { Clock } from '@kp/kernel';
import { takeOwnership } from './folder-ownership';

/** The folder of an embedded ledger, opened: the log, and where everything beside it lies. */
export interface DataFolder {
  readonly path: string;
  readonly store: EventStore;
  /** Whether nobody else writes to the log meanwhile, as for an owner. */
  readonly soleWriter: boolean;
  /** Read models: lost without harm, they come back from the log. */
  readonly readModels: string;
  /** The ledger's own signing keys, should it issue tokens. */
  readonly keys: string;
  close(): Promise<void>;
}

export interface DataFolderOptions {
  /** An `owner` writes, and is alone; any number of `reader`s may look on meanwhile. */
  readonly access: 'owner' | 'reader';
  readonly clock: Clock;
}

/**
 * Opens the folder of an embedded ledger. An owner creates what is missing. Throws `EventStoreUnavailable`: `in-use` when
 * another process owns it, `not-a-log` when a reader finds no ledger there, `newer-version` when a newer kp-ledger wrote it.
 */
export function openDataFolder(path: string, options: DataFolderOptions): DataFolder {
  const root = resolve(path);
  const file = join(root, 'log.sqlite');
  if (options.access === 'reader' && !existsSync(file)) {
    throw new EventStoreUnavailable(
      'not-a-log',
      `There is no ledger in ${root}. Fill one with \`npm run demo\` or \`kpl import\`, or name another folder with --data.`,
    );
  }
  if (options.access === 'owner') mkdirSync(root, { recursive: true });
  const release = options.access === 'owner' ? takeOwnership(root) : () => undefined;
  try {
    const store = openSqliteEventStore({ file, clock: options.clock, readonly: options.access === 'reader' });
    return {
      path: root,
      store,
      soleWriter: options.access === 'owner',
      readModels: join(root, 'read-models'),
      keys: join(root, 'keys'),
      close: async () => {
        await store.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
