import { openDataFolder } from '@kp/ledger';
import { instantOf } from '@kp/kernel';
import { serveShare } from '@kp/projections';
import { READ_MODELS } from '@kp/read-models';

/** What a thread that builds read models is told of the log. */
export interface LogOfThread {
  /** The data folder. */
  readonly data: string;
}

serveShare((log) => {
  const { data } = log as LogOfThread;
  const folder = openDataFolder(data, { access: 'reader', clock: { now: () => instantOf(Date.now()) } });
  return { store: folder.store, projections: READ_MODELS, close: () => folder.close() };
});
