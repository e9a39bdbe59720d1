import { randomUUID } from 'node:crypto';
import { ErrorType } from '@eventstore/db-client';
import type { Clock } from '@kp/kernel';
import { EventStoreUnavailable } from '../errors';
import type { EventStore } from '../event-store';
import { asStored, type Upcaster } from '../upcaster';
import { failureOfAllHosts } from './cluster-hosts';
import { EventStoreDbEventStore, type NamedLog } from './eventstoredb-event-store';
import { IDENTITY_STREAM, objectIn } from './ledger-record';
import { NodeConnection, withoutLogin } from './node-connection';
import { type Patience, persistently } from './patience';
import { isTransient, isUnknownName, NodeFault, unavailable } from './unavailable';

export interface EventStoreDbEventStoreOptions {
  /** The client's connection string: `esdb://user:password@host:2113`, with several hosts for a cluster. */
  readonly url: string;
  /** Tells when the log was begun. Events are recorded by the server's clock. */
  readonly clock: Clock;
  readonly upcast?: Upcaster;
  /**
   * Begins the name of each stream of this ledger on the server; empty by default. With one, a server can hold several
   * ledgers, or other things beside the ledger, as long as nothing else there has a name that begins so.
   */
  readonly prefix?: string;
  /** Whether to begin a log where there is none, as by default, or to refuse as `not-a-log`. */
  readonly begin?: boolean;
  /** How many milliseconds the node may be silent before an attempt is given up; 5,000 by default. */
  readonly silence?: number;
  /** For how many milliseconds to attempt again before the log is called unreachable; 20,000 by default. */
  readonly patience?: number;
}

/**
 * Opens the log kept by an EventStoreDB, of version 23.10 or later; begins one when there is none. Any number of stores,
 * in any number of programs, may be open on it.
 *
 * It keeps the port's guarantees as far as the server lets it. What differs:
 * - An event id is recognised in the stream that is appended to, not in others: the server has no index of ids.
 * - Event ids are UUIDs in lower case; names of streams and types that begin with `$` are the server's. Others are
 *   refused by a `RangeError`, as is an append larger than the server takes (1 MiB unless configured otherwise).
 * - Events are recorded by the server's clock. Should it go back, a tail gives the latest instant that it has met;
 *   a stream gives the server's.
 * - An append is attempted until its outcome is known, or the patience is over; then it may have been recorded.
 *
 * @throws EventStoreUnavailable with the reason, the address (without the login) and the cure.
 */
export async function openEventStoreDb(options: EventStoreDbEventStoreOptions): Promise<EventStore> {
  const { url, clock, upcast = asStored, prefix = '', begin = true } = options;
  if (prefix.startsWith('$')) throw new RangeError('Names that begin with $ are reserved for the server.');
  const patience: Patience = { silence: options.silence ?? 5_000, total: options.patience ?? 20_000 };
  const start = performance.now();
  const nobodyCloses = new AbortController().signal;
  const attempt = async (): Promise<EventStore> => {
    const node = new NodeConnection(url, prefix, patience);
    try {
      await node.checkServer();
      const left = { ...patience, total: patience.total - (performance.now() - start) };
      const log = await persistently(left, node.closing, () => identify(node, clock, begin));
      return new EventStoreDbEventStore(log, node, patience, upcast);
    } catch (error) {
      await node.close(new EventStoreUnavailable('closed', `The log at ${node.address} was not opened.`));
      if (isUnknownName(error)) throw unavailable(node.address, error);
      throw (isTransient(error) ? await failureOfAllHosts(url, patience) : undefined) ?? error;
    }
  };
  try {
    return await persistently(patience, nobodyCloses, attempt);
  } catch (error) {
    throw unavailable(withoutLogin(url), error);
  }
}

/** The name of the log; drawn by whoever opens it first. */
async function identify(node: NodeConnection, clock: Clock, begin: boolean): Promise<NamedLog> {
  const known = await nameOfLog(node);
  if (known !== undefined) return known;
  if (!begin) {
    throw new EventStoreUnavailable(
      'not-a-log',
      `There is no ledger at ${node.address} under this prefix. Fill one with \`kpl import\`, or name another address.`,
    );
  }
  const data = JSON.stringify({ logId: randomUUID(), begunAt: clock.now() });
  const event = { id: randomUUID(), type: 'log-begun', version: 1, data, metadata: '{}' };
  const stream = IDENTITY_STREAM;
  try {
    await node.append({ stream, expected: 'no-stream', events: [event], appendId: event.id });
  } catch (error) {
    const { type } = error as { readonly type?: unknown };
    if (type !== ErrorType.WRONG_EXPECTED_VERSION) throw error;
  }
  const drawn = await nameOfLog(node);
  if (drawn === undefined) throw new NodeFault('It did not keep the name of the log.');
  return drawn;
}

async function nameOfLog(node: NodeConnection): Promise<NamedLog | undefined> {
  const identity = await node.readIdentity();
  if (identity === undefined) return undefined;
  const data = objectIn(identity.data) as { readonly logId?: unknown } | undefined;
  if (typeof data?.logId === 'string') return { id: data.logId, beginning: identity.position };
  throw new EventStoreUnavailable(
    'not-a-log',
    `The stream ${IDENTITY_STREAM} at ${node.address} does not hold the name of a log. Choose another prefix.`,
  );
}
