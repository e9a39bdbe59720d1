import type { EventStore } from '@kp/event-store';
import type { Setup, SubjectFactory } from '@kp/event-store/conformance';
import { openEventStoreDb } from '../open-eventstoredb-event-store';

/** What the suite does not state of this adapter; see `openEventStoreDb`. */
export const LACKS = { settableClock: false, logWideIds: false };

/** A server that runs for the suite. */
export interface Server {
  readonly url: string;
  /** How many milliseconds it may be silent. */
  readonly silence?: number;
  readonly stop: () => Promise<void>;
}

/** A new server for each log. */
export function onServersOfTheirOwn(start: () => Promise<Server>): SubjectFactory {
  return async (setup) => logOn(await start(), setup, '');
}

/** A log on a server, which is stopped when the log is disposed of. */
export async function logOn(
  { url, silence = 5_000, stop }: Server,
  setup: Setup,
  prefix: string,
): ReturnType<SubjectFactory> {
  let stores: EventStore[] = [];
  const open = async ({ clock, upcast }: Setup): Promise<EventStore> => {
    const store = await openEventStoreDb({ url, clock, upcast, prefix, silence });
    stores.push(store);
    return store;
  };
  const closeAll = async (): Promise<void> => {
    for (const store of stores) await store.close();
    stores = [];
  };
  return {
    store: await open(setup),
    connect: () => open(setup),
    reopen: async (again) => {
      await closeAll();
      return open(again);
    },
    dispose: async () => {
      await closeAll();
      await stop();
    },
  };
}
