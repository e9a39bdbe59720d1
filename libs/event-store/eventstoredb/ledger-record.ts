import { instantOf, type Instant, type Position, type Revision, type StreamName } from '@kp/kernel';
import type { EventToWrite } from '../append-request';
import { EventStoreUnavailable } from '../errors';
import { StoredEvent } from '../stored-event';
import type { Upcaster } from '../upcaster';
import type { WireEvent } from './wire-event';

/** The stream that holds the name of the log. It is written once and is no part of the ledger. */
export const IDENTITY_STREAM = 'kp-ledger-identity' as StreamName;

/** What the adapter writes before an event's own metadata, into the same object. */
interface Marks {
  /** The version of the shape of the event's data. */
  readonly eventVersion: number;
  /** Drawn for each call of `append`, so that a writer can tell its own events from those of an earlier attempt. */
  readonly appendId: string;
  /** When another log took the event in, for a copy. */
  readonly firstRecordedAt?: Instant;
}

/** An event of the ledger as the server holds it. */
export interface LedgerRecord extends Omit<Marks, 'firstRecordedAt'> {
  readonly id: string;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  /** The server's instant, or for a copy that of the log from which it was copied. */
  readonly recordedAt: Instant;
  readonly type: string;
  /** JSON text. */
  readonly data: string;
  /** JSON text, without the marks. */
  readonly metadata: string;
}

/** The marks, as they go into a record, with the event's own metadata. */
type MarkedMetadata = Pick<LedgerRecord, 'eventVersion' | 'appendId' | 'metadata'> &
  Partial<Pick<LedgerRecord, 'recordedAt'>>;

/** How custom metadata begin that the adapter wrote: with the marks, so that they are found without parsing the rest. */
const MARKS = /^\{"eventVersion":(\d{1,15}),"appendId":"([\da-f-]{36})"(?:,"firstRecordedAt":"([\dT:.Z-]{24})")?([,}])/;

/** The custom metadata of an event, as JSON text. */
export function customMetadata({ metadata, version, recordedAt }: EventToWrite, appendId: string): string {
  if (!metadata.startsWith('{')) throw new TypeError('Metadata must have the form of an object in JSON.');
  const marks: Marks = {
    eventVersion: version,
    appendId,
    ...(recordedAt === undefined ? {} : { firstRecordedAt: recordedAt }),
  };
  const text = JSON.stringify(marks);
  return metadata === '{}' ? text : `${text.slice(0, -1)},${metadata.slice(1)}`;
}

/**
 * The event of the ledger that was read; `undefined` for the server's own events, for links, for the name of the log, and
 * for streams whose names do not begin with the ledger's prefix.
 *
 * @throws EventStoreUnavailable when somebody else wrote the event.
 */
export function ledgerRecord(event: WireEvent, prefix: string): LedgerRecord | undefined {
  if (event.linked || event.type.startsWith('$')) return undefined;
  if (event.stream.startsWith('$') || !event.stream.startsWith(prefix)) return undefined;
  const stream = event.stream.slice(prefix.length) as StreamName;
  if (stream === IDENTITY_STREAM) return undefined;
  const { id, type, data, isJson, created } = event;
  const position = positionOf(event);
  const marked = isJson && /^[[{]/.test(data) ? markedIn(event.metadata) : undefined;
  if (marked === undefined) {
    throw new EventStoreUnavailable(
      'damaged',
      `Event ${id} at position ${String(position)}, in stream ${stream}, was not written by this ledger. ` +
        'Give the ledger a server or a prefix of its own, and let nobody else append there.',
    );
  }
  const revision = event.revision as Revision;
  return { id, stream, revision, position, recordedAt: instantOf(created), type, data, ...marked };
}

/** The event as the port shows it, recorded at the instant given. */
export function storedEvent(record: LedgerRecord, recordedAt: Instant, upcast: Upcaster): StoredEvent {
  const { position, id, stream, revision, type, eventVersion, data, metadata } = record;
  return new StoredEvent([position, id, stream, revision, type, eventVersion, recordedAt, data, metadata], upcast);
}

/** The port's position: the server's commit position, which each event of the ledger has for itself alone. */
export function positionOf({ id, position }: WireEvent): Position {
  if (!Number.isSafeInteger(position)) {
    throw new EventStoreUnavailable('damaged', `Event ${id} has no position that this program can count to.`);
  }
  return position as Position;
}

/** The marks, and the metadata without them; `undefined` when there are none. */
function markedIn(metadata: string): MarkedMetadata | undefined {
  const [beginning, version, appendId, firstRecordedAt, next] = MARKS.exec(metadata) ?? [];
  if (beginning === undefined || version === undefined || appendId === undefined) return parsedMarks(metadata);
  const own = next === ',' ? `{${metadata.slice(beginning.length)}` : '{}';
  return { eventVersion: Number(version), appendId, ...copiedFrom(firstRecordedAt), metadata: own };
}

/** The same where whoever copied the log has written its JSON anew. */
function parsedMarks(metadata: string): MarkedMetadata | undefined {
  const content = objectIn(metadata);
  if (content === undefined) return undefined;
  const { eventVersion, appendId, firstRecordedAt, ...own } = content as Partial<Marks>;
  if (typeof eventVersion !== 'number' || !Number.isSafeInteger(eventVersion)) return undefined;
  if (typeof appendId !== 'string') return undefined;
  return { eventVersion, appendId, ...copiedFrom(firstRecordedAt), metadata: JSON.stringify(own) };
}

function copiedFrom(firstRecordedAt: string | undefined): Partial<Pick<LedgerRecord, 'recordedAt'>> {
  return firstRecordedAt === undefined ? {} : { recordedAt: firstRecordedAt as Instant };
}

/** The object or array that a text is the JSON of, if it is one. */
export function objectIn(text: string): object | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? content : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
