import type { Instant, NewEvent, Position, RecordedEvent, Revision, StreamName } from '@kp/kernel';

/**
 * What the writer believes of the stream: the revision of its last event, that it has none (`no-stream`), that it has
 * some (`stream-exists`), or nothing (`any`).
 */
export type ExpectedRevision = Revision | 'no-stream' | 'stream-exists' | 'any';

/** What an append left in the log. The same events appended again give the same result, with `replayed` set. */
export interface AppendResult {
  readonly stream: StreamName;
  /** Revision and position of the last of the events. */
  readonly revision: Revision;
  readonly position: Position;
  readonly recordedAt: Instant;
  readonly events: readonly { readonly id: string; readonly revision: Revision; readonly position: Position }[];
  readonly replayed: boolean;
}

/** What else an append may say. */
export interface AppendOptions {
  /**
   * When another log took the events in, of which these are the copies. They keep that instant, or get that of the log's
   * last event should it be later; without it they get the present one.
   */
  readonly recordedAt?: Instant;
}

/** Which part of a stream to read. */
export interface StreamSlice {
  /** The first revision to read, going in the direction chosen; by default the stream's beginning (its end backwards). */
  readonly from?: Revision;
  /** Nothing recorded after this position. */
  readonly upTo?: Position;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

/** How to read the whole log. */
export interface TailOptions {
  /** Ends the reading, also while it waits; the iteration then ends without an error. */
  readonly signal?: AbortSignal;
  /** Whether to wait for what comes (the default), or to end at the head that was met when the reading began. */
  readonly follow?: boolean;
  /**
   * The most events in a batch; 5,000 by default. A batch is read as a whole, and held as a whole: larger ones serve a
   * reader that does much for each batch, smaller ones (about 1,000) read fastest.
   */
  readonly batchSize?: number;
}

/**
 * What a tail yields: events in the order of the log, in batches that are never empty, and the moments at which nothing
 * more was waiting, with the position up to which the reader then has everything.
 */
export type TailMessage =
  | { readonly kind: 'events'; readonly events: readonly RecordedEvent[] }
  | { readonly kind: 'caught-up'; readonly position: Position };

/**
 * The log of all events, and the only port through which they are written and read.
 *
 * Every adapter guarantees, and the conformance suite proves:
 * - **optimistic concurrency**: an append whose expectation is wrong changes nothing and throws `RevisionConflict`;
 * - **all or nothing**: the events of one append are all in the log, adjacent and in order, or none is;
 * - **idempotence**: events whose ids the stream holds already are answered with the first result, also after others
 *   have appended; ids that stand elsewhere, or only in part, throw `EventIdReused`;
 * - **one order**: whoever has seen position *p* will never later see a new event before *p*;
 * - **durability**: what was acknowledged survives the death of the process and of the machine;
 * - **no edits**: nothing that was recorded is ever changed or removed;
 * - **fidelity**: data and metadata come back as the JSON that they were when `append` was called.
 *
 * Reads throw `RangeError` for a bound that is not a whole number from 0. Every method throws `EventStoreUnavailable`
 * when the log cannot be reached; an append that failed so may have been recorded, and is repeated with the same ids.
 */
export interface EventStore {
  /** Names this log for ever. Read models keep it, so that a log put back from a copy is noticed. */
  readonly id: string;

  /**
   * Adds events to a stream, and resolves when they are durable. Repetition is judged before the expectation, and by ids
   * alone: events with ids that stand there change nothing, whatever their data.
   *
   * @throws RevisionConflict when the stream is not what the writer believed.
   * @throws EventIdReused when an id stands elsewhere, only some of the ids stand, or two events have the same.
   * @throws RangeError when there is no event, a name or id is empty or not well-formed Unicode, or a version is not a
   *   whole number from 1.
   * @throws TypeError when data or metadata have no form in JSON.
   */
  append(
    stream: StreamName,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    options?: AppendOptions,
  ): Promise<AppendResult>;

  /** The events of one stream in the order chosen; none when it does not exist. */
  readStream(stream: StreamName, slice?: StreamSlice): Promise<readonly RecordedEvent[]>;

  /** The position of the last event, or `BEGINNING` while there is none. */
  head(): Promise<Position>;

  /** The position of the last event recorded at or before the instant, or `BEGINNING`. */
  positionAt(instant: Instant): Promise<Position>;

  /**
   * All events after a position: first those that are there, then, unless told otherwise, those that come. There is one
   * order and no hand-over: a reader that starts again after the last position it handled misses and repeats nothing.
   * Reading begins when the first message is asked for. It ends quietly only by the signal, by `follow: false`, or when
   * the reader stops; when the log is closed or lost, also while the reader waits, it throws `EventStoreUnavailable`.
   */
  tail(after: Position, options?: TailOptions): AsyncIterable<TailMessage>;

  /**
   * Waits for appends under way and lets go of the log. Every later call throws `EventStoreUnavailable`; closing again
   * does nothing.
   */
  close(): Promise<void>;
}
