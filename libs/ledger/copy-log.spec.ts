import { MemoryEventStore } from '@kp/event-store/memory';
import type { EventStore } from '@kp/event-store';
import {
  BEGINNING,
  instantOf,
  type EventMetadata,
  type NewEvent,
  type RecordedEvent,
  type StreamName,
} from '@kp/kernel';
import { copyLog, LogsDiverge } from './copy-log';

let time = 0;
const ticking = { now: () => instantOf((time += 1_000)) };
const metadata = (index: number): EventMetadata => ({
  occurredAt: instantOf(index),
  actor: { id: 'a', roles: ['chair'] },
  commandId: `command-${String(index)}`,
  commandDigest: 'd',
  correlationId: 'c',
  causationId: 'c',
});
const event = (index: number): NewEvent => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  type: 'noted',
  version: 1,
  data: { index },
  metadata: metadata(index),
});

async function filled(count: number, hole: () => number = () => 0): Promise<EventStore> {
  const store = new MemoryEventStore({ clock: ticking, hole });
  for (let index = 0; index < count; index += 1) {
    await store.append(`thing-${String(index % 7)}` as StreamName, 'any', [event(index)]);
  }
  return store;
}

async function eventsOf(store: EventStore): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const message of store.tail(BEGINNING, { follow: false }))
    if (message.kind === 'events') events.push(...message.events);
  return events;
}

/** All that a copy must keep. */
async function kept(store: EventStore): Promise<unknown> {
  return (await eventsOf(store)).map((recorded) => {
    const { id, type, version, stream, revision, recordedAt, data } = recorded;
    return { id, type, version, stream, revision, recordedAt, data, metadata: recorded.metadata };
  });
}

const empty = (): EventStore => new MemoryEventStore({ clock: ticking, hole: () => 5 });

describe('the copy of a log', () => {
  it('given an empty place, then it holds the same events in the same order, recorded when the first log took them in', async () => {
    const source = await filled(50, () => 3);
    const copy = empty();

    expect(await copyLog(source, copy)).toEqual({ events: 50, copied: 50 });
    expect(await kept(copy)).toEqual(await kept(source));
  });

  it('given a place that holds a beginning, then only the rest is written', async () => {
    const source = await filled(20);
    const copy = empty();
    await copyLog(source, copy);
    await source.append('thing-0' as StreamName, 'any', [event(20)]);

    expect(await copyLog(source, copy, { inFlight: 10 })).toEqual({ events: 21, copied: 1 });
    expect(await kept(copy)).toEqual(await kept(source));
  });

  it('given an end from outside, then a later run goes on behind what was written', async () => {
    const source = await filled(3_000);
    const copy = empty();
    const ending = new AbortController();
    const cutOff = copyLog(source, copy, {
      signal: ending.signal,
      onProgress: () => {
        ending.abort(new Error('enough'));
      },
    });
    await expect(cutOff).rejects.toThrow('enough');

    const { events, copied } = await copyLog(source, copy);
    expect(events).toBe(3_000);
    expect(copied).toBeLessThan(3_000);
    expect(await kept(copy)).toEqual(await kept(source));
  });

  it.each([
    ['another event', async (copy: EventStore) => copy.append('thing-0' as StreamName, 'any', [event(99)])],
    [
      'an event that was altered',
      async (copy: EventStore) =>
        copy.append('thing-0' as StreamName, 'any', [{ ...event(0), data: { index: 1 } }], {
          recordedAt: instantOf(time),
        }),
    ],
  ])('given a place with %s, then it is refused and nothing is written', async (_, spoil) => {
    const source = await filled(5);
    const copy = empty();
    await spoil(copy);

    await expect(copyLog(source, copy)).rejects.toThrow(LogsDiverge);
    expect(await eventsOf(copy)).toHaveLength(1);
  });

  it('given a place that holds more than the log, then it is refused', async () => {
    const source = await filled(5);
    const copy = empty();
    await copyLog(source, copy);
    await copy.append('thing-0' as StreamName, 'any', [event(77)]);

    await expect(copyLog(source, copy)).rejects.toThrow('Event 6 of the log to be filled has no counterpart');
  });
});
