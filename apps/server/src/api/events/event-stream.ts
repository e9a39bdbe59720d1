import type { EventStore } from '@kp/event-store';
import { eventToWire } from '@kp/exchange/wire';
import { formatPosition, type Position, type RecordedEvent } from '@kp/kernel';
import { fits, type EventFilter } from './event-filter';

/** How many events are read at once for one client. */
const BATCH = 200;

export interface EventStreamOptions {
  readonly store: EventStore;
  readonly after: Position;
  readonly filter: EventFilter;
  /** How long nothing is sent before a comment shows that the connection lives. */
  readonly heartbeatMs: number;
  readonly signal: AbortSignal;
}

/**
 * The log after a position as server-sent events (WHATWG HTML, 9.2): the `id` of each is its position, so that a client
 * that comes back with `Last-Event-ID` misses nothing and sees nothing twice. It reads only as fast as the client does,
 * and ends without an error when the signal is given.
 */
export async function* eventStream(options: EventStreamOptions): AsyncGenerator<string, void, undefined> {
  const { store, after, filter, heartbeatMs, signal } = options;
  yield 'retry: 2000\n\n';
  const messages = store.tail(after, { signal, batchSize: BATCH })[Symbol.asyncIterator]();
  for (let next = messages.next(); ;) {
    const message = await withinMs(next, heartbeatMs);
    if (message === 'time is up') {
      yield ': still here\n\n';
      continue;
    }
    if (message.done === true) return;
    if (message.value.kind === 'events') {
      const frames = message.value.events.filter((event) => fits(event, filter)).map(frameOf);
      if (frames.length > 0) yield frames.join('');
    }
    next = messages.next();
  }
}

function frameOf(event: RecordedEvent): string {
  const data = JSON.stringify(eventToWire(event));
  return `id: ${formatPosition(event.position)}\nevent: ${event.type}\ndata: ${data}\n\n`;
}

async function withinMs<T>(promise: Promise<T>, ms: number): Promise<T | 'time is up'> {
  let timer: NodeJS.Timeout | undefined;
  const time = new Promise<'time is up'>((resolve) => {
    timer = setTimeout(resolve, ms, 'time is up');
  });
  try {
    return await Promise.race([promise, time]);
  } finally {
    clearTimeout(timer);
  }
}
