import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EventStore, LogAddress } from '@kp/event-store';
import type { Clock } from '@kp/kernel';
import { takeOwnership } from './folder-ownership';
import { openLog } from './open-log';
import { requireSoundRuntime } from './sound-runtime';

/** The folder of a ledger, opened: its log, wherever that is, and where everything beside it lies. */
export interface DataFolder {
  readonly path: string;
  readonly log: LogAddress;
  readonly store: EventStore;
  /** Whether nobody else writes to the log meanwhile: the owner of a folder in which the log itself lies. */
  readonly soleWriter: boolean;
  /** Read models: lost without harm, they come back from the log. */
  readonly readModels: string;
  /** How far this server's reactors have come: lost without harm, they begin again and recognise what was done. */
  readonly reactors: string;
  /** The batches that were sent to this server, with what became of their lines. */
  readonly batches: string;
  /** The ledger's own signing keys, should it issue tokens. */
  readonly keys: string;
  close(): Promise<void>;
}

export interface DataFolderOptions {
  /**
   * An `owner` keeps the folder, and is its only one. A `writer` appends to the log: where that lies in the folder, this
   * takes its owner; where it lies on the network, there may be any number. A `reader` looks on beside all of them.
   */
  readonly access: 'owner' | 'writer' | 'reader';
  readonly clock: Clock;
  /** Where the log is; in the folder by default. */
  readonly log?: LogAddress;
}

/**
 * Opens the folder of a ledger, and its log. Who may write creates what is missing. Throws `EventStoreUnavailable`: `in-use`
 * when another process owns the folder, `not-a-log` when a reader finds no ledger, `newer-version` when a newer kp-ledger
 * wrote it, `unreachable` when the network has no answer, `wrong-runtime` under a Node that cannot be trusted with it.
 */
export async function openDataFolder(path: string, { access, clock, log }: DataFolderOptions): Promise<DataFolder> {
  requireSoundRuntime(process.versions.node);
  const root = resolve(path);
  const address: LogAddress = log?.kind === 'eventstoredb' ? log : { kind: 'sqlite', folder: root };
  const isOwner = access === 'owner' || (access === 'writer' && address.kind === 'sqlite');
  if (isOwner) mkdirSync(root, { recursive: true });
  const release = isOwner ? takeOwnership(root) : () => undefined;
  try {
    const store = await openLog(address, { access: access === 'reader' ? 'reader' : 'writer', clock });
    return {
      path: root,
      log: address,
      store,
      soleWriter: isOwner && address.kind === 'sqlite',
      readModels: join(root, 'read-models'),
      reactors: join(root, 'reactors'),
      batches: join(root, 'batches'),
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
