import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';

/** An event as it came over the wire, its JSON still text. */
export interface WireEvent {
  readonly id: string;
  /** The server's name of the stream. */
  readonly stream: string;
  readonly revision: number;
  /** The commit position; `NaN` when the server gave none. */
  readonly position: number;
  readonly type: string;
  /** When the server recorded it, in milliseconds since 1970. */
  readonly created: number;
  readonly isJson: boolean;
  /** Whether it was met through a link that another stream holds. */
  readonly linked: boolean;
  readonly data: string;
  readonly metadata: string;
}

/** The server counts instants in units of 100 ns, so the last four digits are parts of a millisecond. */
const DIGITS_BELOW_A_MILLISECOND = 4;

/**
 * Takes an answer of a reading apart, and leaves the JSON to whoever wants it: the client would parse it for every reader
 * and hold the objects for as long as the batch they stand in. It never throws, for the client could not catch that.
 */
export function wireEvent(answer: ReadResp.ReadEvent): WireEvent {
  const event = answer.getEvent();
  const properties = event?.getMetadataMap();
  const position = event?.getCommitPosition() ?? '';
  return {
    id: event?.getId()?.getString() ?? '',
    stream: textOf(event?.getStreamIdentifier()?.getStreamName_asU8()),
    revision: Number(event?.getStreamRevision()),
    position: position === '' ? Number.NaN : Number(position),
    type: properties?.get('type') ?? '',
    created: Number((properties?.get('created') ?? '').slice(0, -DIGITS_BELOW_A_MILLISECOND)),
    isJson: properties?.get('content-type') === 'application/json',
    linked: answer.hasLink(),
    data: textOf(event?.getData_asU8()),
    metadata: textOf(event?.getCustomMetadata_asU8()),
  };
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
