import type { EventLog } from '../log/event-log';
import type { LogIndex } from '../log/log-index';
import type { RecordedEvent } from '../log/recorded-event';
import type { StreamState } from '../log/stream-state';

/** Where a subscription stands in what it follows. */
export interface EventSource {
  /** The next visible event, if there is one. */
  next(): RecordedEvent | undefined;
  /** How many visible events it has not given yet. */
  behind(): number;
}

/** `$all` after a position. One beyond the end leaves out all that comes up to it: the caller says it has seen that. */
export function allEventsAfter(index: LogIndex, after: number | 'end'): EventSource {
  const position = after === 'end' ? 0 : after;
  let at = after === 'end' ? index.visible : index.indexAfter(after);
  return {
    next: () => {
      while (at < index.visible) {
        const event = index.at(at);
        at += 1;
        if (event.position > position) return event;
      }
      return undefined;
    },
    behind: () => index.visible - at,
  };
}

/**
 * The readable events of a stream after a revision, -1 for all. Truncation hides what was there, never what is written
 * later. A tombstone comes last, whatever was asked for.
 */
export function streamEventsAfter(log: EventLog, stream: StreamState, after: number | 'end'): EventSource {
  let at = after === 'end' ? stream.visible : after + 1;
  return {
    next: () => {
      at = Math.max(at, Math.min(firstOf(stream, log.now()), stream.visible));
      if (at < stream.visible) return stream.events[at++];
      return stream.tombstoned ? stream.events[stream.visible - 1] : undefined;
    },
    behind: () => Math.max(0, stream.visible - at),
  };
}

function firstOf(stream: StreamState, now: number): number {
  const first = stream.firstReadable(now);
  return stream.tombstoned ? Math.min(first, stream.visible - 1) : first;
}
