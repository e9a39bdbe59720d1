import { EventStoreDBClient, jsonEvent, type JSONType, NO_STREAM } from '@eventstore/db-client';
import { openEventStoreDb } from '@kp/event-store/eventstoredb';
import { instantOf, type StreamName } from '@kp/kernel';
import { withEventStoreNode } from './eventstore-node';
import { inTurn, perSecond, type Figure } from './figure';
import { sampleEvent } from './sample-event';

const CALLERS = 64;
const EVENTS = 12_000;

/** Appends over the wire, one event per call, each to a stream of its own, against the client's own appends. */
export async function measureEventStoreAppend(): Promise<Figure> {
  const { limit, ours } = await inTurn(
    5,
    () => withEventStoreNode(appendBare),
    () => withEventStoreNode(appendThroughPort),
  );
  return {
    name: `EventStoreDB: append over the wire, ${String(CALLERS)} callers, one event each, fsync in the node`,
    limitName: '@eventstore/db-client alone, the same events to the same node',
    unit: 'events/s',
    ours,
    limit,
    ratio: ours / limit,
    target: 0.6,
  };
}

async function appendBare(url: string): Promise<number> {
  const client = EventStoreDBClient.connectionString(url);
  const rate = await timed((number) => {
    const { id, type, data, metadata } = sampleEvent(number);
    const event = jsonEvent({ id, type, data: data as JSONType, metadata });
    return client.appendToStream(streamOf(number), event, { expectedRevision: NO_STREAM });
  });
  await client.dispose();
  return rate;
}

async function appendThroughPort(url: string): Promise<number> {
  const store = await openEventStoreDb({ url, clock: { now: () => instantOf(Date.now()) } });
  const rate = await timed((number) => store.append(streamOf(number), 'no-stream', [sampleEvent(number)]));
  await store.close();
  return rate;
}

async function timed(append: (number: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      while (next < EVENTS) {
        next += 1;
        await append(next);
      }
    }),
  );
  return perSecond(EVENTS, performance.now() - start);
}

function streamOf(number: number): StreamName {
  return `certificate-ZA${String(number).padStart(8, '0')}` as StreamName;
}
