import type { LogAddress } from '@kp/event-store';
import { openDataFolder } from '@kp/ledger';
import { instantOf } from '@kp/kernel';
import { serveShare } from '@kp/projections';
import { READ_MODELS } from '@kp/read-models';

/** What a thread that builds read models is told of the log. */
export interface LogOfThread {
  /** The data folder. */
  readonly data: string;
  readonly address: LogAddress;
}

serveShare(async (log) => {
  const { data, address } = log as LogOfThread;
  const clock = { now: () => instantOf(Date.now()) };
  const folder = await openDataFolder(data, { access: 'reader', clock, log: address });
  return { store: folder.store, projections: READ_MODELS, close: () => folder.close() };
});
