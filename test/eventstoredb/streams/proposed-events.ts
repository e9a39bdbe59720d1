import type { UUID } from '@eventstore/db-client/generated/shared_pb';
import type { ExpectedRevision } from '../log/check-commit';
import type { ProposedEvent } from '../log/recorded-event';
import { uuidText } from '../rpc/uuid';
import { failures } from '../rpc/rpc-failure';

/** An event as both append RPCs carry it. */
interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

/** A message without type or content type is refused. */
export function proposedEvent(message: ProposedMessage): ProposedEvent {
  const properties = message.getMetadataMap();
  const type = properties.get('type');
  if (type === undefined) throw failures.missingMetadataProperty('type');
  const contentType = properties.get('content-type');
  if (contentType === undefined) throw failures.missingMetadataProperty('content-type');
  return {
    id: uuidText(message.getId()),
    type,
    isJson: contentType === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** What an event counts towards the limit: its data; from 25 on also its metadata and its type in UTF-16. */
export function countedSize(event: ProposedEvent, version: string): number {
  const data = event.data.byteLength;
  return Number.parseInt(version, 10) < 25 ? data : data + event.metadata.byteLength + 2 * event.type.length;
}

/** The expectation of a request, whose options name it each in their own way. */
export function expectedRevision(options: {
  readonly revision: string | undefined;
  readonly noStream: boolean;
  readonly any: boolean;
  readonly streamExists: boolean;
}): ExpectedRevision {
  if (options.revision !== undefined) return Number(options.revision);
  if (options.noStream) return 'no_stream';
  if (options.any) return 'any';
  if (options.streamExists) return 'stream_exists';
  throw failures.invalidArgument('The expected revision is missing.');
}
