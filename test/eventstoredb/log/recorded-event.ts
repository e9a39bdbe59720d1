import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { fieldLength, varintLength, WireWriter } from './wire-writer';

/** The revision of the event that ends a stream for ever (`$streamDeleted`): 2^63 - 1 on the wire. */
export const TOMBSTONE_REVISION = Number.POSITIVE_INFINITY;

/** What a writer hands in. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event of the log: what is needed to find it, and its bytes exactly as readers get them. */
export interface RecordedEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** Where it stands in the log, in bytes from its beginning. Commit and prepare position are both this. */
  readonly position: number;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** The whole answer message of a read that holds this event (`ReadResp`). */
  readonly message: Buffer;
}

const UUID_TEXT_LENGTH = 36;
const TICKS_PER_MILLISECOND = 10_000n;

/** Places a proposed event in the log and encodes it. */
export function recordEvent(
  proposed: ProposedEvent,
  place: { readonly stream: string; readonly revision: number; readonly position: number; readonly created: number },
): RecordedEvent {
  const contentType = proposed.isJson ? 'application/json' : 'application/octet-stream';
  const properties: readonly (readonly [string, string])[] = [
    ['type', proposed.type],
    // In ticks of 100 ns, which a number could not hold for long.
    ['created', String(BigInt(place.created) * TICKS_PER_MILLISECOND)],
    ['content-type', contentType],
  ];
  const streamBytes = Buffer.from(place.stream);
  const entries = properties.map(([key, value]) => {
    const valueLength = Buffer.byteLength(value);
    return { key, value, valueLength, length: fieldLength(key.length) + fieldLength(valueLength) };
  });

  const idLength = fieldLength(UUID_TEXT_LENGTH);
  const numbersLength = [place.revision, place.position, place.position].reduce(
    (sum, value) => sum + (value === 0 ? 0 : 1 + varintLength(value)),
    0,
  );
  const recordedLength =
    fieldLength(idLength) +
    fieldLength(fieldLength(streamBytes.length)) +
    numbersLength +
    entries.reduce((sum, entry) => sum + fieldLength(entry.length), 0) +
    optionalLength(proposed.metadata) +
    optionalLength(proposed.data);
  const readEventLength = fieldLength(recordedLength) + 1 + varintLength(place.position);

  const writer = new WireWriter(fieldLength(readEventLength));
  writer.head(1, readEventLength);
  writer.head(1, recordedLength);
  writer.head(1, idLength);
  writer.text(2, proposed.id, UUID_TEXT_LENGTH);
  writer.head(2, fieldLength(streamBytes.length));
  writer.blob(3, streamBytes);
  writer.number(3, place.revision);
  writer.number(4, place.position);
  writer.number(5, place.position);
  for (const entry of entries) {
    writer.head(6, entry.length);
    writer.text(1, entry.key, entry.key.length);
    writer.text(2, entry.value, entry.valueLength);
  }
  if (proposed.metadata.byteLength > 0) writer.blob(7, proposed.metadata);
  if (proposed.data.byteLength > 0) writer.blob(8, proposed.data);
  writer.number(3, place.position);

  const { stream, revision, position, created } = place;
  return { id: proposed.id, stream, revision, position, type: proposed.type, created, message: writer.bytes };
}

function optionalLength(value: Uint8Array): number {
  return value.byteLength === 0 ? 0 : fieldLength(value.byteLength);
}

/** The generated form of an event, for the few who need to look inside. */
export function wireEventOf(event: RecordedEvent): ReadResp.ReadEvent.RecordedEvent {
  return wireEventIn(event.message);
}

/** The data of an event that is known to be text. */
export function dataTextOf(event: RecordedEvent): string {
  return Buffer.from(wireEventOf(event).getData_asU8()).toString('utf8');
}

function wireEventIn(message: Buffer): ReadResp.ReadEvent.RecordedEvent {
  const recorded = ReadResp.deserializeBinary(message).getEvent()?.getEvent();
  if (recorded === undefined) throw new Error('The message holds no event.');
  return recorded;
}

/** An event as it was read back from the file. */
export function recordedEventFrom(message: Buffer): RecordedEvent {
  const wire = wireEventIn(message);
  const properties = wire.getMetadataMap();
  const revision = wire.getStreamRevision();
  return {
    id: wire.getId()?.getString() ?? '',
    stream: Buffer.from(wire.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
    revision: revision === '9223372036854775807' ? TOMBSTONE_REVISION : Number(revision),
    position: Number(wire.getCommitPosition()),
    type: properties.get('type') ?? '',
    created: Number(BigInt(properties.get('created') ?? 0) / TICKS_PER_MILLISECOND),
    message,
  };
}
