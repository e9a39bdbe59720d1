import type { EventLog } from '../log/event-log';
import type { RecordedEvent } from '../log/recorded-event';
import { allEventsAfter, streamEventsAfter } from '../streams/event-source';

/** What a group follows: a stream, ordered by revision, or `$all`, ordered by position. */
export interface GroupSource {
  next(): RecordedEvent | undefined;
  orderOf(event: RecordedEvent): number;
  /** A place as it stands in checkpoints and statistics. */
  textOf(order: number): string;
  /** The last place there is, if any. */
  last(): number | undefined;
}

/** A place read back from its text. */
export function orderIn(text: string): number {
  return Number(/^(?:C:)?(-?\d+)/.exec(text)?.[1] ?? -1);
}

export function groupSource(log: EventLog, stream: string, after: number | 'end'): GroupSource {
  const { index } = log;
  if (stream === '$all') {
    const events = allEventsAfter(index, after);
    return {
      next: () => events.next(),
      orderOf: ({ position }) => position,
      textOf: (order) => `C:${String(order)}/P:${String(order)}`,
      last: () => (index.visible === 0 ? undefined : index.at(index.visible - 1).position),
    };
  }
  const state = index.stream(stream);
  const events = streamEventsAfter(log, state, after);
  return {
    next: () => (state.tombstoned ? undefined : events.next()),
    orderOf: ({ revision }) => revision,
    textOf: String,
    last: () => (state.visible === 0 ? undefined : state.visible - 1),
  };
}
