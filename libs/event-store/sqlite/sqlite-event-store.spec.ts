import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@kp/event-store';
import { describeEventStore, type Setup } from '@kp/event-store/conformance';
import { openSqliteEventStore } from './open-sqlite-event-store';

describeEventStore('on SQLite', (setup) => {
  const folder = mkdtempSync(join(tmpdir(), 'kp-event-store-'));
  const file = join(folder, 'log.sqlite');
  let stores: EventStore[] = [];
  const open = ({ clock, upcast }: Setup): EventStore => {
    const store = openSqliteEventStore({ file, clock, upcast });
    stores.push(store);
    return store;
  };
  const closeAll = async (): Promise<void> => {
    for (const store of stores) await store.close();
    stores = [];
  };
  return Promise.resolve({
    store: open(setup),
    connect: () => Promise.resolve(open(setup)),
    reopen: async (again) => {
      await closeAll();
      return open(again);
    },
    dispose: async () => {
      await closeAll();
      rmSync(folder, { recursive: true });
    },
  });
});
