import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { locateLedger, type LogAddress } from '@kp/event-store';

/** On which engine the logs of this run lie; set by the project of the test runner. */
const engine = (globalThis as { readonly LOG_ENGINE?: string }).LOG_ENGINE ?? 'sqlite';

/** What the environment of a program must hold so that the log of this folder lies on the engine of this run. */
export function logEnvironment(folder: string | undefined): Readonly<Record<string, string>> {
  if (engine === 'sqlite' || folder === undefined) return {};
  const node = process.env['KPL_E2E_EVENTSTOREDB'];
  if (node === undefined) throw new Error('The stand-in for an EventStoreDB was not started.');
  // Each folder has a log of its own on the one node.
  const prefix = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  return { KPL_EVENT_STORE: `esdb://${node}?tls=false&prefix=${prefix}-` };
}

/** The address of the log of this folder on the engine of this run. */
export function logOf(folder: string): LogAddress {
  const location = locateLedger({ data: folder, eventStore: logEnvironment(folder)['KPL_EVENT_STORE'] });
  if (typeof location === 'string') throw new Error(location);
  return location.log;
}
