import { Ledger, openDataFolder, type DataFolder } from '@kp/ledger';
import type { Session } from './session';

/** A ledger that is open for reading. */
export interface OpenLedger {
  readonly folder: DataFolder;
  readonly ledger: Ledger;
}

/**
 * Opens the folder of the session for reading, beside whoever writes to it, for as long as the work lasts.
 * @throws EventStoreUnavailable when there is no log, or it cannot be read.
 */
export async function withLedger<Result>(
  { data, log, clock }: Session,
  work: (open: OpenLedger) => Promise<Result>,
): Promise<Result> {
  const folder = await openDataFolder(data, { access: 'reader', clock, log });
  try {
    return await work({ folder, ledger: new Ledger({ ...folder, clock }) });
  } finally {
    await folder.close();
  }
}
