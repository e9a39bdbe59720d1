import { join } from 'node:path';
import type { DataFolder } from '@kp/ledger';
import type { BuildThreads } from '@kp/projections';
import type { LogOfThread } from './build-thread';

/** The threads in which the read models of a folder are built; as many as the machine has use for, unless told otherwise. */
export function buildThreadsFor(
  { path, log: address }: Pick<DataFolder, 'path' | 'log'>,
  count?: number,
): BuildThreads {
  const log: LogOfThread = { data: path, address };
  return { script: join(__dirname, 'build-thread.js'), log, ...(count === undefined ? {} : { count }) };
}
