import type { Revision, StreamName } from '@kp/kernel';
import type { ExpectedRevision } from './event-store';

/** Others have written to the stream, or it is not what the writer believed. Nothing was appended. */
export class RevisionConflict extends Error {
  readonly code = 'revision-conflict';

  constructor(
    readonly stream: StreamName,
    readonly expected: ExpectedRevision,
    /** The revision of the stream's last event, or `no-stream`. */
    readonly actual: Revision | 'no-stream',
  ) {
    super(`Stream ${stream} stands at ${String(actual)}, not at ${String(expected)}.`);
    this.name = 'RevisionConflict';
  }
}

/** An event id stands in the log already, but not as these events in this stream. Nothing was appended. */
export class EventIdReused extends Error {
  readonly code = 'event-id-reused';

  constructor(
    readonly stream: StreamName,
    readonly eventId: string,
  ) {
    super(`Event id ${eventId} was used before for something else than this append to ${stream}.`);
    this.name = 'EventIdReused';
  }
}

/** Why a log cannot be used now. */
export type Unavailability =
  | 'closed'
  | 'disk-full'
  | 'in-use'
  | 'newer-version'
  | 'damaged'
  | 'not-a-log'
  | 'unreachable'
  | 'no-permission'
  | 'wrong-runtime';

/** The log cannot be read or written. Nothing that was not acknowledged may be taken as recorded. */
export class EventStoreUnavailable extends Error {
  readonly code = 'event-store-unavailable';

  constructor(
    readonly reason: Unavailability,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EventStoreUnavailable';
  }
}
