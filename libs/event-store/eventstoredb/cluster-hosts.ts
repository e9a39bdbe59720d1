import { EventStoreUnavailable } from '../errors';
import { NodeConnection } from './node-connection';
import type { Patience } from './patience';
import { isTransient, isUnknownName, unavailable } from './unavailable';

/** Protocol, whether the hosts are to be discovered, login, hosts. */
const CLUSTER = /^([^:/]+?)(\+discover)?:\/\/(.*@)?([^/?]+)/;

/**
 * Why no host of a cluster will ever answer. The client only says that it found no leader; so each host is asked by
 * itself.
 *
 * @param url the connection string of the store. One that names a single node tells its failures itself.
 * @returns `undefined` when a host answers, or may do so later.
 */
export async function failureOfAllHosts(url: string, patience: Patience): Promise<EventStoreUnavailable | undefined> {
  const failures = await Promise.all(hostsIn(url).map((host) => failureOf(host, patience)));
  return failures.every((failure) => failure !== undefined) ? failures[0] : undefined;
}

/** The connection string of each host. */
function hostsIn(url: string): readonly string[] {
  const [beginning = '', protocol = '', discover, login = '', list = ''] = CLUSTER.exec(url) ?? [];
  const hosts = list.split(',');
  if (discover === undefined && hosts.length < 2) return [];
  return hosts.map((host) => `${protocol}://${login}${host}${url.slice(beginning.length)}`);
}

async function failureOf(url: string, patience: Patience): Promise<EventStoreUnavailable | undefined> {
  const node = new NodeConnection(url, '', patience);
  try {
    await node.checkServer();
    return undefined;
  } catch (error) {
    if (isTransient(error) && !isUnknownName(error)) return undefined;
    const failure = unavailable(node.address, error);
    if (failure instanceof EventStoreUnavailable) return failure;
    throw error;
  } finally {
    await node.close(new EventStoreUnavailable('closed', `${node.address} was only asked whether it is there.`));
  }
}
