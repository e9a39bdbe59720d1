import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EventStore } from '@kp/event-store';
import type { Position, RecordedEvent } from '@kp/kernel';
import { EVENT_STORE } from '../../parts';
import { fits, type EventFilter } from './event-filter';

/** The most events that one question looks at, however few of them fit; the next page goes on from there. */
const MOST_LOOKED_AT = 20_000;

/** Some events, and up to where the log was looked at for them. */
export interface EventPage {
  readonly events: readonly RecordedEvent[];
  /** Nothing up to here that fits is missing. */
  readonly position: Position;
  /** Whether the log was looked at to its end, or to the position asked for. */
  readonly isLast: boolean;
}

/** Asks for the events after a position that fit a filter, in the order of the log. */
export class ListEvents extends Query<EventPage> {
  constructor(
    readonly filter: EventFilter,
    readonly after: Position,
    readonly upTo: Position,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListEvents)
export class ListEventsHandler implements IQueryHandler<ListEvents> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ filter, after, upTo, limit }: ListEvents): Promise<EventPage> {
    const events: RecordedEvent[] = [];
    let position = after;
    let lookedAt = 0;
    for await (const message of this.store.tail(after, { follow: false, batchSize: limit })) {
      if (message.kind === 'caught-up') break;
      for (const event of message.events) {
        if (event.position > upTo) return { events, position: upTo, isLast: true };
        position = event.position;
        lookedAt += 1;
        if (!fits(event, filter)) continue;
        events.push(event);
        if (events.length === limit) return { events, position, isLast: position >= upTo };
      }
      if (lookedAt >= MOST_LOOKED_AT) return { events, position, isLast: position >= upTo };
    }
    return { events, position: upTo > position ? upTo : position, isLast: true };
  }
}
