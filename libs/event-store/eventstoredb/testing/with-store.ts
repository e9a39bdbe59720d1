import type { EventStore } from '@kp/event-store';
import { SettableClock } from '@kp/event-store/conformance';
import { type NodeOptions, StandInNode } from '../../../../test/eventstoredb';
import { type EventStoreDbEventStoreOptions, openEventStoreDb } from '../open-eventstoredb-event-store';

/** Opens a store that gives up a silent attempt soon, and the log not before several attempts. */
export function openStore(address: string, options: Partial<EventStoreDbEventStoreOptions> = {}): Promise<EventStore> {
  return openEventStoreDb({
    url: `esdb://${address}?tls=false`,
    clock: new SettableClock('2003-01-01T00:00:00.000Z'),
    silence: 250,
    patience: 10_000,
    ...options,
  });
}

/** Runs the task with a store on a node of its own, and lets go of both afterwards. */
export async function withStore(
  task: (store: EventStore, node: StandInNode) => Promise<void>,
  {
    node: nodeOptions = {},
    store: storeOptions = {},
  }: {
    readonly node?: NodeOptions;
    readonly store?: Partial<EventStoreDbEventStoreOptions>;
  } = {},
): Promise<void> {
  const node = await StandInNode.start(nodeOptions);
  try {
    const store = await openStore(node.address, storeOptions);
    try {
      await task(store, node);
    } finally {
      await store.close();
    }
  } finally {
    await node.stop();
  }
}
