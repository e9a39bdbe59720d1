import type { EventStore } from '@kp/event-store';
import { formatPosition, type Position } from '@kp/kernel';
import { Failure } from '../failure';
import type { Talk } from '../output/talk';
import type { SchemeRecord } from './event-filter';

/** From where to read the log, and how to stop. */
export interface LogReading {
  readonly store: EventStore;
  readonly after: Position;
  readonly signal: AbortSignal;
  readonly talk: Talk;
  readonly passes: (event: SchemeRecord) => boolean;
}

/**
 * The events of the log after a position that pass a test, up to the head of the moment at which the reading began.
 * @throws Failure (interrupted) that names the last position read, when the signal is given.
 */
export async function* logEvents({
  store,
  after,
  signal,
  talk,
  passes,
}: LogReading): AsyncGenerator<SchemeRecord, void, undefined> {
  let met = 0;
  let position = after;
  for await (const message of store.tail(after, { follow: false, signal })) {
    if (message.kind === 'caught-up') break;
    for (const event of message.events as readonly SchemeRecord[]) {
      position = event.position;
      if (passes(event)) yield event;
    }
    met += message.events.length;
    talk.progress({ unit: 'events', done: met });
  }
  talk.endProgress();
  if (signal.aborted) {
    throw new Failure('interrupted', {
      what: `Interrupted after position ${formatPosition(position)}; everything before it is written.`,
      cure: `Go on with \`kpl export --after ${formatPosition(position)}\`.`,
    });
  }
}
