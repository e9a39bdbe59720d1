import type { Instant, Position, Revision, StreamName } from '@kp/kernel';
import type { AppendRequest } from './append-request';
import { EventIdReused } from './errors';
import type { AppendResult } from './event-store';

/** Where an event id stands in the log. */
export interface StandingEvent {
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  readonly recordedAt: Instant;
}

/**
 * Answers an append of which at least one id stands in the log already. It repeats an earlier one when all its ids
 * stand in its stream, side by side and in its order; ids alone decide, not the data.
 *
 * @param standing what the log holds under the id of each event of the request, in the same order.
 * @throws EventIdReused when it repeats nothing.
 */
export function repeatedAppend(request: AppendRequest, standing: readonly (StandingEvent | undefined)[]): AppendResult {
  const first = standing[0];
  const events = request.events.map(({ id }, index) => {
    const place = standing[index];
    if (first === undefined || place?.stream !== request.stream || place.revision !== first.revision + index) {
      throw new EventIdReused(request.stream, idAtFault(request, standing));
    }
    return { id, revision: place.revision, position: place.position, recordedAt: place.recordedAt };
  });
  const last = events[events.length - 1];
  if (last === undefined) throw new RangeError('A request without events repeats nothing.');
  return {
    stream: request.stream,
    revision: last.revision,
    position: last.position,
    recordedAt: last.recordedAt,
    events: events.map(({ id, revision, position }) => ({ id, revision, position })),
    replayed: true,
  };
}

/** The first id that stands in another stream; failing that, the first that stands at all. */
function idAtFault({ stream, events }: AppendRequest, standing: readonly (StandingEvent | undefined)[]): string {
  const known = events.filter((_, index) => standing[index] !== undefined);
  const foreign = events.find((_, index) => standing[index] !== undefined && standing[index].stream !== stream);
  return (foreign ?? known[0])?.id ?? '';
}
