import {
  AccessDenied,
  BadRequest,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  Timeout,
  type UUID,
  WrongExpectedVersion,
} from '@eventstore/db-client/generated/shared_pb';
import { AllStreamPosition } from '@eventstore/db-client/generated/shared_pb';
import { Code } from '@eventstore/db-client/generated/code_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import type { ExpectedRevision } from '../log/check-commit';
import type { WriteResult } from '../log/event-log';
import { streamIdentifier } from '../rpc/stream-name';

/** Why one append of a batch stream failed, as its answer carries it. */
export type BatchFailure =
  | { readonly kind: 'access-denied' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'bad-request'; readonly details: string }
  | { readonly kind: 'maximum-append-size-exceeded'; readonly limit: number };

/** An answer on a batch stream: it names the append by its correlation id, and the stream. */
export function batchAnswer(
  correlation: UUID | undefined,
  stream: string,
  content: { readonly success: BatchAppendResp.Success } | { readonly error: Status },
): BatchAppendResp {
  const response = new BatchAppendResp().setCorrelationId(correlation).setStreamIdentifier(streamIdentifier(stream));
  return 'success' in content ? response.setSuccess(content.success) : response.setError(content.error);
}

export function resultContent(
  stream: string,
  expected: ExpectedRevision,
  result: WriteResult,
): { readonly success: BatchAppendResp.Success } | { readonly error: Status } {
  switch (result.kind) {
    case 'stream-deleted': {
      const deleted = new StreamDeleted().setStreamIdentifier(streamIdentifier(stream));
      return { error: packed(Code.NOT_FOUND, 'StreamDeleted', deleted.serializeBinary()) };
    }
    case 'wrong-expected-version': {
      const wrong = wrongExpectedVersion(expected, result.current);
      return { error: packed(Code.ALREADY_EXISTS, 'WrongExpectedVersion', wrong.serializeBinary()) };
    }
    case 'written': {
      const success = new BatchAppendResp.Success();
      if (result.revision < 0) success.setNoStream(new Empty());
      else success.setCurrentRevision(String(result.revision));
      if (result.position === undefined) return { success: success.setNoPosition(new Empty()) };
      const position = String(result.position);
      return {
        success: success.setPosition(new AllStreamPosition().setCommitPosition(position).setPreparePosition(position)),
      };
    }
  }
}

export function failureContent(failure: BatchFailure): { readonly error: Status } {
  switch (failure.kind) {
    case 'access-denied':
      return { error: packed(Code.PERMISSION_DENIED, 'AccessDenied', new AccessDenied().serializeBinary()) };
    case 'timeout':
      return { error: packed(Code.DEADLINE_EXCEEDED, 'Timeout', new Timeout().serializeBinary()) };
    case 'bad-request': {
      const request = new BadRequest().setMessage(failure.details);
      return { error: packed(Code.INVALID_ARGUMENT, 'BadRequest', request.serializeBinary()) };
    }
    case 'maximum-append-size-exceeded': {
      const exceeded = new MaximumAppendSizeExceeded().setMaxappendsize(failure.limit);
      return { error: packed(Code.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', exceeded.serializeBinary()) };
    }
  }
}

/** A status of google.rpc whose detail is a message of `event_store.client`; its name is the status's message too. */
function packed(code: Code, name: string, content: Uint8Array): Status {
  const detail = new Any();
  detail.pack(content, `event_store.client.${name}`);
  return new Status().setCode(code).setMessage(name).setDetails(detail);
}

function wrongExpectedVersion(expected: ExpectedRevision, current: number): WrongExpectedVersion {
  const wrong = new WrongExpectedVersion();
  if (current < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(current));
  switch (expected) {
    case 'any':
      return wrong.setExpectedAny(new Empty());
    case 'no_stream':
      return wrong.setExpectedNoStream(new Empty());
    case 'stream_exists':
      return wrong.setExpectedStreamExists(new Empty());
    default:
      return wrong.setExpectedStreamPosition(String(expected));
  }
}
