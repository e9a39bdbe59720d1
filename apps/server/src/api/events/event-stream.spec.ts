import { randomUUID } from 'node:crypto';
import { MemoryEventStore } from '@kp/event-store/memory';
import { BEGINNING, instantOf, type Instant, type NewEvent, type Position, type StreamName } from '@kp/kernel';
import { clearanceOf, FULL_CLEARANCE } from '@kp/scheme';
import type { EventFilter } from './event-filter';
import { eventStream } from './event-stream';

const clock = { now: () => instantOf(Date.UTC(2004, 2, 1)) };

function event(type: string, participant: string): NewEvent {
  return {
    id: randomUUID(),
    type,
    version: 1,
    data: { carats: 150 },
    metadata: {
      occurredAt: '2004-03-01T00:00:00.000Z' as Instant,
      actor: { id: 'somebody', roles: ['chair'], participant },
      commandId: 'command',
      commandDigest: 'digest',
      correlationId: 'command',
      causationId: 'command',
    },
  };
}

describe('eventStream', () => {
  let store: MemoryEventStore;
  let ending: AbortController;

  beforeEach(() => {
    store = new MemoryEventStore({ clock });
    ending = new AbortController();
  });

  const append = (...events: NewEvent[]): Promise<unknown> => store.append('stream-1' as StreamName, 'any', events);

  const follow = (
    after: Position,
    filter: Partial<EventFilter> = {},
    heartbeatMs = 60_000,
  ): AsyncGenerator<string, void, undefined> =>
    eventStream({ store, after, filter: { clearance: FULL_CLEARANCE, ...filter }, heartbeatMs, signal: ending.signal });

  /** The next piece; the first one only tells how to come back. */
  async function next(stream: AsyncGenerator<string, void, undefined>): Promise<string> {
    const result: IteratorResult<string, unknown> = await stream.next();
    if (result.done === true) throw new Error('The stream ended.');
    return result.value;
  }

  it('given events, then each is a frame with its position, its type and itself', async () => {
    await append(event('a.happened', 'ZA'), event('b.happened', 'EU'));
    const stream = follow(BEGINNING);

    expect(await next(stream)).toBe('retry: 2000\n\n');
    const frames = (await next(stream)).split('\n\n');
    expect(frames[0]).toMatch(/^id: 1\nevent: a\.happened\ndata: \{.*"carats":"1\.50".*\}$/);
    expect(frames[1]).toMatch(/^id: 2\nevent: b\.happened\n/);
    ending.abort();
    expect((await stream.next()).done).toBe(true);
  });

  it('given a position, then only what comes after it is sent, also when it comes later', async () => {
    await append(event('a.happened', 'ZA'));
    const stream = follow(1 as Position);
    await next(stream);
    const coming = next(stream);
    await append(event('b.happened', 'EU'));

    expect(await coming).toMatch(/^id: 2\n/);
    ending.abort();
  });

  it('given a filter, then others are passed over without a frame', async () => {
    await append(event('a.happened', 'ZA'), event('b.happened', 'EU'), event('a.happened', 'EU'));
    const stream = follow(BEGINNING, { type: 'a.happened', participant: 'EU' as never });
    await next(stream);

    expect(await next(stream)).toMatch(/^id: 3\n/);
    ending.abort();
  });

  it('given silence, then a comment shows that the connection lives', async () => {
    const stream = follow(BEGINNING, {}, 1);
    await next(stream);

    expect(await next(stream)).toBe(': still here\n\n');
    await append(event('a.happened', 'ZA'));
    let piece = await next(stream);
    while (piece.startsWith(':')) piece = await next(stream);
    expect(piece).toMatch(/^id: 1\n/);
    ending.abort();
  });

  it('given a log that is closed, then the stream fails and does not end as if nothing more came', async () => {
    const stream = follow(BEGINNING);
    await next(stream);
    const coming = stream.next();
    await store.close();

    await expect(coming).rejects.toMatchObject({ code: 'event-store-unavailable', reason: 'closed' });
  });

  it('given a matter of the Chair only, then nobody else is handed its events', async () => {
    const matter = (visibility: string): NewEvent => ({
      ...event('recommendation.closed', 'GN'),
      data: { participant: 'GN', visibility },
    });
    await append(matter('chair'), matter('working-group'));
    const monitors = follow(BEGINNING, { clearance: clearanceOf({ id: 'monitors', roles: ['working-group'] }) });
    await next(monitors);
    expect((await next(monitors)).match(/^id: \d+/gm)).toEqual(['id: 2']);
    const chair = follow(BEGINNING);
    await next(chair);
    expect((await next(chair)).match(/^id: \d+/gm)).toEqual(['id: 1', 'id: 2']);
  });
});
