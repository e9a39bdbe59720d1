import { EventStoreDBClient, START } from '@eventstore/db-client';
import type { EventStore } from '@kp/event-store';
import { openEventStoreDb } from '@kp/event-store/eventstoredb';
import { BEGINNING, instantOf, type StreamName } from '@kp/kernel';
import { withEventStoreNode } from './eventstore-node';
import { inTurn, perSecond, type Figure } from './figure';
import { sampleEvent } from './sample-event';

const STREAMS = 600;
const EVENTS_PER_STREAM = 100;
const EVENTS = STREAMS * EVENTS_PER_STREAM;

/** The whole log over the wire through `tail`, the data and metadata of each event read, against the client's own reading. */
export function measureEventStoreCatchUp(): Promise<Figure> {
  return withEventStoreNode(async (url) => {
    const store = await openEventStoreDb({ url, clock: { now: () => instantOf(Date.now()) } });
    await fill(store);
    const client = EventStoreDBClient.connectionString(url);
    const { limit, ours } = await inTurn(
      5,
      () => timed(() => readBare(client)),
      () => timed(() => readThroughPort(store)),
    );
    await client.dispose();
    await store.close();
    return {
      name: `EventStoreDB: catch-up of ${EVENTS.toLocaleString('en-US')} events over the wire, data and metadata read`,
      limitName: '@eventstore/db-client alone, readAll from the start',
      unit: 'events/s',
      ours,
      limit,
      ratio: ours / limit,
      target: 0.7,
    };
  });
}

async function fill(store: EventStore): Promise<void> {
  for (let number = 0; number < STREAMS; number += 1) {
    const events = Array.from({ length: EVENTS_PER_STREAM }, (_, index) => sampleEvent(number * 1000 + index));
    await store.append(`certificate-${String(number)}` as StreamName, 'no-stream', events);
  }
}

/** Gives how many events of the ledger were read; the node has some of its own besides. */
async function readBare(client: EventStoreDBClient): Promise<number> {
  let parts = 0;
  for await (const { event } of client.readAll({ fromPosition: START })) {
    if (event?.streamId.startsWith('certificate-') !== true) continue;
    if (typeof event.data === 'object' && typeof event.metadata === 'object') parts += 1;
  }
  return parts;
}

async function readThroughPort(store: EventStore): Promise<number> {
  let parts = 0;
  for await (const message of store.tail(BEGINNING, { follow: false })) {
    if (message.kind !== 'events') continue;
    for (const { data, metadata } of message.events) {
      if (typeof data === 'object' && typeof metadata === 'object') parts += 1;
    }
  }
  return parts;
}

async function timed(read: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const events = await read();
  if (events !== EVENTS) throw new Error(`${String(events)} of ${String(EVENTS)} events were read.`);
  return perSecond(EVENTS, performance.now() - start);
}
