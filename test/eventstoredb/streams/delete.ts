import type { handleUnaryCall } from '@grpc/grpc-js';
import {
  type DeleteReq,
  DeleteResp,
  type TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb';
import type { ExpectedRevision } from '../log/check-commit';
import type { WriteResult } from '../log/event-log';
import { admit, checkWritable } from '../rpc/admission';
import { answer } from '../rpc/answer';
import { streamNameOf } from '../rpc/stream-name';
import type { NodeContext } from '../rpc/node-context';
import { failures } from '../rpc/rpc-failure';
import { expectedRevision } from './proposed-events';

/** `Delete`: a mark in the stream's metadata; the next write re-creates the stream. */
export function deleteHandler(context: NodeContext): handleUnaryCall<DeleteReq, DeleteResp> {
  return (call, callback) => {
    const stream = nameIn(call.request);
    const work = async (): Promise<DeleteResp> => {
      admit(context, call);
      checkWritable(context, call);
      const expected = expectationIn(call.request);
      const position = positionOf(stream, expected, await context.log.delete(stream, expected));
      return new DeleteResp().setPosition(
        new DeleteResp.Position().setCommitPosition(position).setPreparePosition(position),
      );
    };
    answer(context, call, { operation: 'delete', stream }, work, callback);
  };
}

/** `Tombstone`: the stream is ended for ever. */
export function tombstoneHandler(context: NodeContext): handleUnaryCall<TombstoneReq, TombstoneResp> {
  return (call, callback) => {
    const stream = nameIn(call.request);
    const work = async (): Promise<TombstoneResp> => {
      admit(context, call);
      checkWritable(context, call);
      const expected = expectationIn(call.request);
      const position = positionOf(stream, expected, await context.log.tombstone(stream, expected));
      return new TombstoneResp().setPosition(
        new TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position),
      );
    };
    answer(context, call, { operation: 'tombstone', stream }, work, callback);
  };
}

function nameIn(request: DeleteReq | TombstoneReq): string {
  return Buffer.from(request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');
}

function expectationIn(request: DeleteReq | TombstoneReq): ExpectedRevision {
  const options = request.getOptions();
  streamNameOf(options?.getStreamIdentifier());
  return expectedRevision({
    revision: options?.hasRevision() === true ? options.getRevision() : undefined,
    noStream: options?.hasNoStream() === true,
    any: options?.hasAny() === true,
    streamExists: options?.hasStreamExists() === true,
  });
}

function positionOf(stream: string, expected: ExpectedRevision, result: WriteResult): string {
  switch (result.kind) {
    case 'stream-deleted':
      throw failures.streamDeleted(stream);
    case 'wrong-expected-version':
      throw failures.wrongExpectedVersion(stream, asNumber(expected), result.current);
    case 'written':
      return String(result.position);
  }
}

/** The expectation as the trailers carry it: the words have numbers below zero. */
function asNumber(expected: ExpectedRevision): number {
  switch (expected) {
    case 'no_stream':
      return -1;
    case 'any':
      return -2;
    case 'stream_exists':
      return -4;
    default:
      return expected;
  }
}
