import type { RecordedEvent as ClientEvent, ResolvedEvent } from '@eventstore/db-client';
import { instantOf, type Instant, type Position, type Revision, type StreamName } from '@kp/kernel';
import { EventStoreUnavailable } from '../errors';
import type { EventToWrite } from '../append-request';
import { StoredEvent } from '../stored-event';
import type { Upcaster } from '../upcaster';

/** The stream that holds the name of the log. It is written once and is no part of the ledger. */
export const IDENTITY_STREAM = 'kp-ledger-identity' as StreamName;

/** What the adapter writes beside an event's own metadata, into the same object. */
interface Marks {
  /** The version of the shape of the event's data. */
  readonly eventVersion: number;
  /** Drawn for each call of `append`, so that a writer can tell its own events from those of an earlier attempt. */
  readonly appendId: string;
}

/** An event of the ledger as the server holds it. */
export interface LedgerRecord extends Marks {
  readonly id: string;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  /** The server's instant. */
  readonly recordedAt: Instant;
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}

/** The custom metadata of an event, as JSON text. */
export function customMetadata({ metadata, version }: EventToWrite, appendId: string): string {
  const marks: Marks = { eventVersion: version, appendId };
  return JSON.stringify({ ...marks, ...(JSON.parse(metadata) as object) });
}

/**
 * The event of the ledger that the client has read; `undefined` for the server's own events, for links, for the name of
 * the log, and for streams whose names do not begin with the ledger's prefix.
 *
 * @throws EventStoreUnavailable when somebody else wrote the event.
 */
export function ledgerRecord({ event, link }: ResolvedEvent, prefix: string): LedgerRecord | undefined {
  if (event === undefined || link !== undefined || event.type.startsWith('$')) return undefined;
  if (event.streamId.startsWith('$') || !event.streamId.startsWith(prefix)) return undefined;
  const stream = event.streamId.slice(prefix.length) as StreamName;
  if (stream === IDENTITY_STREAM) return undefined;
  const position = positionOf(event);
  const { data, metadata } = event as { readonly data: unknown; readonly metadata: unknown };
  if (!event.isJson || !isObject(data) || !isObject(metadata) || !isMarked(metadata)) {
    throw new EventStoreUnavailable(
      'damaged',
      `Event ${event.id} at position ${String(position)}, in stream ${stream}, was not written by this ledger. ` +
        'Give the ledger a server or a prefix of its own, and let nobody else append there.',
    );
  }
  const { eventVersion, appendId, ...own } = metadata;
  return {
    id: event.id,
    stream,
    revision: Number(event.revision) as Revision,
    position,
    recordedAt: instantOf(event.created.getTime()),
    type: event.type,
    data,
    metadata: own,
    eventVersion,
    appendId,
  };
}

/** The event as the port shows it, recorded at the instant given. */
export function storedEvent(record: LedgerRecord, recordedAt: Instant, upcast: Upcaster): StoredEvent {
  const { position, id, stream, revision, type, eventVersion, data, metadata } = record;
  const [dataText, metadataText] = [JSON.stringify(data), JSON.stringify(metadata)];
  return new StoredEvent(
    [position, id, stream, revision, type, eventVersion, recordedAt, dataText, metadataText],
    upcast,
  );
}

/** The port's position: the server's commit position, which each event of the ledger has for itself alone. */
export function positionOf({ id, position }: ClientEvent): Position {
  const commit = Number(position?.commit ?? Number.NaN);
  if (!Number.isSafeInteger(commit)) {
    throw new EventStoreUnavailable('damaged', `Event ${id} has no position that this program can count to.`);
  }
  return commit as Position;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

function isMarked(metadata: object): metadata is Marks {
  const { eventVersion, appendId } = metadata as Partial<Marks>;
  return Number.isSafeInteger(eventVersion) && typeof appendId === 'string';
}
