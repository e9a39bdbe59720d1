import { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { failures } from './rpc-failure';

/** The stream named; a message without one is refused. */
export function streamNameOf(identifier: StreamIdentifier | undefined): string {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
  if (name === '') throw failures.invalidArgument('A stream name is missing.');
  return name;
}

export function streamIdentifier(name: string): StreamIdentifier {
  return new StreamIdentifier().setStreamName(Buffer.from(name));
}
