import { randomUUID } from 'node:crypto';
import { checkCommit, type CommitDecision, type ExpectedRevision } from './check-commit';
import { bootstrapEvents } from './bootstrap-events';
import { jsonEvent } from './json-event';
import { frameOf, LOG_HEADER, LogFile, type LogMedium, Memory, FRAME_HEAD_LENGTH } from './log-file';
import { LogIndex } from './log-index';
import {
  type ProposedEvent,
  recordedEventFrom,
  type RecordedEvent,
  recordEvent,
  TOMBSTONE_REVISION,
} from './recorded-event';
import { RecentEventIds } from './recent-event-ids';
import type { StreamState } from './stream-state';
import { isMetastream, metastreamOf, originalOf, recreatedFrom, SOFT_DELETION } from './stream-metadata';

/** How a log is kept. */
export interface EventLogOptions {
  /** Where the file lies; without one the log lives in memory. */
  readonly folder?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How many event ids are remembered for writes without an expected revision; 100,000 by default. */
  readonly rememberedIds?: number;
}

/** What became of a write. */
export type WriteResult =
  | {
      readonly kind: 'written';
      /** The revision of the last event; -1 when nothing was written to a stream without events. */
      readonly revision: number;
      /** The position of the last event; absent when a repetition's events are no longer readable. */
      readonly position?: number;
    }
  | { readonly kind: 'wrong-expected-version'; readonly current: number }
  | { readonly kind: 'stream-deleted' };

interface PlacedEvent {
  readonly stream: StreamState;
  readonly proposed: ProposedEvent;
  readonly revision: number;
}

const NOTHING = new Uint8Array(0);
const MESSAGE_HEAD_LENGTH = 4;

/** The log of one node, or of all nodes of one cluster: writes are checked and placed in order, and seen once durable. */
export class EventLog {
  readonly index = new LogIndex();
  readonly #medium: LogMedium;
  readonly #now: () => number;
  readonly #recent: RecentEventIds;
  #end: number;
  #lastWrite: Promise<void> = Promise.resolve();

  private constructor(medium: LogMedium, end: number, options: EventLogOptions) {
    this.#medium = medium;
    this.#end = end;
    this.#now = options.now ?? Date.now;
    this.#recent = new RecentEventIds(options.rememberedIds ?? 100_000);
  }

  /** Opens the log with all that was acknowledged; a new one begins with a node's own `$` events, as a real one does. */
  static async open(options: EventLogOptions = {}): Promise<EventLog> {
    if (options.folder === undefined) {
      const log = new EventLog(new Memory(), LOG_HEADER.length, options);
      await log.#bootstrap();
      return log;
    }
    const { file, end, payloads } = await LogFile.open(options.folder);
    const log = new EventLog(file, end, options);
    for (const payload of payloads) {
      const events = messagesIn(payload).map(recordedEventFrom);
      log.index.add(events);
      log.index.reveal(events);
    }
    if (payloads.length === 0) await log.#bootstrap();
    return log;
  }

  now(): number {
    return this.#now();
  }

  /** The position that the first event of the next write will take. */
  get nextPosition(): number {
    return this.#end + FRAME_HEAD_LENGTH;
  }

  /** Appends events to a stream: all or none, answered once durable. */
  async append(
    streamName: string,
    expected: ExpectedRevision,
    proposals: readonly ProposedEvent[],
  ): Promise<WriteResult> {
    const stream = this.index.stream(streamName);
    const ids = proposals.map(({ id }) => id);
    const decision = this.#check(stream, expected, ids);
    if (decision.kind !== 'write') return this.#unwritten(stream, decision);

    const first = stream.lastWritten + 1;
    const placed = proposals.map((proposed, at) => ({ stream, proposed, revision: first + at }));
    const events = await this.#write([...placed, ...this.#recreation(stream, placed)]);
    const last = events[placed.length - 1];
    return last === undefined ? { kind: 'written', revision: first - 1 } : writtenAt(last);
  }

  /** Deletes a stream softly: a mark in its metadata that truncates everything. */
  async delete(streamName: string, expected: ExpectedRevision): Promise<WriteResult> {
    const stream = this.index.stream(streamName);
    const decision = this.#check(stream, expected, [randomUUID()]);
    if (decision.kind !== 'write') return this.#unwritten(stream, decision);
    const unknown = stream.lastWritten < 0 && !this.#hasMetadata(streamName);
    if (unknown) return { kind: 'wrong-expected-version', current: -1 };
    const metastream = this.index.stream(metastreamOf(streamName));
    const [deletion] = await this.#write([metadataEvent(metastream, SOFT_DELETION)]);
    return writtenAt(deletion!);
  }

  /** Ends a stream for ever. */
  async tombstone(streamName: string, expected: ExpectedRevision): Promise<WriteResult> {
    const stream = this.index.stream(streamName);
    const decision = this.#check(stream, expected, [randomUUID()]);
    if (decision.kind !== 'write') return this.#unwritten(stream, decision);
    const proposed = { id: randomUUID(), type: '$streamDeleted', isJson: false, data: NOTHING, metadata: NOTHING };
    const [end] = await this.#write([{ stream, proposed, revision: TOMBSTONE_REVISION }]);
    return writtenAt(end!);
  }

  async close(): Promise<void> {
    await this.#medium.close();
  }

  async #bootstrap(): Promise<void> {
    for (const { stream, event } of bootstrapEvents()) await this.append(stream, 'any', [event]);
  }

  #check(stream: StreamState, expected: ExpectedRevision, ids: readonly string[]): CommitDecision {
    return checkCommit(stream, () => this.#hasMetadata(stream.name), expected, ids, this.#recent);
  }

  #hasMetadata(stream: string): boolean {
    return this.index.stream(metastreamOf(stream)).lastWritten >= 0;
  }

  /** The answer to a write that changes nothing. A repetition waits until what it repeats is durable. */
  async #unwritten(stream: StreamState, decision: Exclude<CommitDecision, { kind: 'write' }>): Promise<WriteResult> {
    switch (decision.kind) {
      case 'wrong-expected-version':
        return { kind: 'wrong-expected-version', current: stream.lastWritten };
      case 'stream-deleted':
        return { kind: 'stream-deleted' };
      case 'repeated': {
        const { revision } = decision;
        await this.#lastWrite;
        const readable = !stream.absent && revision >= stream.firstReadable(this.#now());
        const position = readable ? stream.events[revision]?.position : undefined;
        return position === undefined ? { kind: 'written', revision } : { kind: 'written', revision, position };
      }
    }
  }

  /** The metadata write that brings a softly deleted stream back: from the first new revision on it is readable again. */
  #recreation(stream: StreamState, placed: readonly PlacedEvent[]): readonly PlacedEvent[] {
    if (stream.softDeletionWritten && stream.writtenMetadata !== undefined) {
      const metadata = recreatedFrom(stream.writtenMetadata, stream.lastWritten + 1);
      return metadata === undefined ? [] : [metadataEvent(this.index.stream(metastreamOf(stream.name)), metadata)];
    }
    const written = placed.at(-1);
    if (written === undefined || !isMetastream(stream.name)) return [];
    const original = this.index.stream(originalOf(stream.name));
    if (!original.softDeletionWritten) return [];
    const raw = Buffer.from(written.proposed.data).toString('utf8');
    const metadata = recreatedFrom({ raw }, original.lastWritten + 1);
    return metadata === undefined ? [] : [metadataEvent(stream, metadata, placed.length)];
  }

  /** Places, encodes and writes the events as one frame; done once it is durable. */
  async #write(placed: readonly PlacedEvent[]): Promise<readonly RecordedEvent[]> {
    if (placed.length === 0) return [];
    const created = this.#now();
    const parts: Buffer[] = [];
    const events: RecordedEvent[] = [];
    let position = this.nextPosition;
    for (const { stream, proposed, revision } of placed) {
      const event = recordEvent(proposed, { stream: stream.name, revision, position, created });
      const head = Buffer.allocUnsafe(MESSAGE_HEAD_LENGTH);
      head.writeUInt32LE(event.message.length);
      parts.push(head, event.message);
      events.push(event);
      this.#recent.add(event.id, { stream: stream.name, revision });
      position += MESSAGE_HEAD_LENGTH + event.message.length;
    }
    this.#end = position;
    this.index.add(events);
    this.#lastWrite = new Promise((resolve, reject) => {
      const durable = (): void => {
        this.index.reveal(events);
        resolve();
      };
      this.#medium.append(frameOf(Buffer.concat(parts)), durable, reject);
    });
    await this.#lastWrite;
    return events;
  }
}

function writtenAt(event: RecordedEvent): WriteResult {
  return { kind: 'written', revision: event.revision, position: event.position };
}

function metadataEvent(metastream: StreamState, metadata: string, after = 0): PlacedEvent {
  const proposed = jsonEvent('$metadata', metadata);
  return { stream: metastream, proposed, revision: metastream.lastWritten + 1 + after };
}

function messagesIn(payload: Buffer): readonly Buffer[] {
  const messages: Buffer[] = [];
  for (let offset = 0; offset < payload.length;) {
    const start = offset + MESSAGE_HEAD_LENGTH;
    offset = start + payload.readUInt32LE(offset);
    messages.push(payload.subarray(start, offset));
  }
  return messages;
}
