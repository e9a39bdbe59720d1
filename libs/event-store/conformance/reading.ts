import { BEGINNING, type Position, type RecordedEvent } from '@kp/kernel';
import type { EventStore, TailMessage, TailOptions } from '../event-store';

/** An event with all its parts read, so that two can be compared whole. */
export function plain(recorded: RecordedEvent): RecordedEvent {
  const { id, type, version, stream, revision, position, recordedAt, data, metadata } = recorded;
  return { id, type, version, stream, revision, position, recordedAt, data, metadata };
}

/** All messages of a tail that does not follow. */
export async function messagesUpToHead(
  store: EventStore,
  after: Position = BEGINNING,
  options: TailOptions = {},
): Promise<readonly TailMessage[]> {
  const messages: TailMessage[] = [];
  for await (const message of store.tail(after, { ...options, follow: false })) messages.push(message);
  return messages;
}

/** All events after a position, up to the head. */
export async function eventsUpToHead(
  store: EventStore,
  after: Position = BEGINNING,
  options: TailOptions = {},
): Promise<readonly RecordedEvent[]> {
  return eventsIn(await messagesUpToHead(store, after, options));
}

export function eventsIn(messages: readonly TailMessage[]): readonly RecordedEvent[] {
  return messages.flatMap((message) => (message.kind === 'events' ? message.events : []));
}

/** A reader that follows a log by hand, message by message. */
export class Follower {
  readonly #abort = new AbortController();
  readonly #messages: AsyncIterator<TailMessage, unknown>;

  constructor(store: EventStore, after: Position = BEGINNING, options: TailOptions = {}) {
    const tail = store.tail(after, { ...options, signal: this.#abort.signal });
    this.#messages = tail[Symbol.asyncIterator]();
  }

  next(): Promise<IteratorResult<TailMessage, unknown>> {
    return this.#messages.next();
  }

  /** The next message; a failure when the tail ends instead. */
  async message(): Promise<TailMessage> {
    const { done, value } = await this.#messages.next();
    if (done === true) throw new Error('The tail ended.');
    return value;
  }

  /** The next events, at least so many, from as many messages as it takes. */
  async events(atLeast: number): Promise<readonly RecordedEvent[]> {
    const found: RecordedEvent[] = [];
    while (found.length < atLeast) found.push(...eventsIn([await this.message()]));
    return found;
  }

  /** Reads on until nothing more is waiting. */
  async caughtUp(): Promise<{ readonly events: readonly RecordedEvent[]; readonly position: Position }> {
    const before: TailMessage[] = [];
    for (;;) {
      const message = await this.message();
      if (message.kind === 'caught-up') return { events: eventsIn(before), position: message.position };
      before.push(message);
    }
  }

  /** Sends the signal that ends the tail, without waiting for the end. */
  abort(): void {
    this.#abort.abort();
  }

  /** Ends the tail and waits for the end. */
  async stop(): Promise<void> {
    this.abort();
    for (;;) {
      const { done } = await this.#messages.next();
      if (done === true) return;
    }
  }
}
