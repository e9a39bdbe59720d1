import type { Instant, Position, RecordedEvent, Revision, StreamName } from '@kp/kernel';

/**
 * The answer to a recorded command. It is made from the recorded events alone, so the same sending gets the same receipt
 * for ever, from any server.
 */
export interface Receipt {
  readonly commandId: string;
  readonly stream: StreamName;
  /** Revision and position of the command's last event. */
  readonly revision: Revision;
  readonly position: Position;
  readonly recordedAt: Instant;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly revision: Revision;
    readonly position: Position;
  }[];
  /** The rules of the discrepancies that were seen at once; what was sent is recorded all the same. */
  readonly flags: readonly string[];
}

/** Makes the receipt of a command out of its events, given in order; there is at least one. */
export function receiptOf(events: readonly RecordedEvent[]): Receipt {
  const last = events.at(-1);
  if (last === undefined) throw new RangeError('A receipt needs at least one event.');
  return {
    commandId: last.metadata.commandId,
    stream: last.stream,
    revision: last.revision,
    position: last.position,
    recordedAt: last.recordedAt,
    events: events.map(({ id, type, revision, position }) => ({ id, type, revision, position })),
    flags: events.flatMap((event) => event.metadata.flags ?? []),
  };
}
