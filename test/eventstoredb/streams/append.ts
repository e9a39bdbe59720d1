import type { handleClientStreamingCall, ServerReadableStream } from '@grpc/grpc-js';
import { type AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import type { ExpectedRevision } from '../log/check-commit';
import type { WriteResult } from '../log/event-log';
import type { ProposedEvent } from '../log/recorded-event';
import { admit, checkWritable } from '../rpc/admission';
import { answer } from '../rpc/answer';
import { streamNameOf } from '../rpc/stream-name';
import type { NodeContext } from '../rpc/node-context';
import { failureOf, failures } from '../rpc/rpc-failure';
import { countedSize, expectedRevision, proposedEvent } from './proposed-events';

interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly ProposedEvent[];
}

/** `Append`: the options first, then one message per event, one answer. A wrong expectation is answered in band. */
export function appendHandler(context: NodeContext): handleClientStreamingCall<AppendReq, AppendResp> {
  return (call, callback) => {
    receive(context, call).then(
      ({ stream, expected, events }) => {
        const work = async (): Promise<AppendResp> =>
          response(stream, expected, await context.log.append(stream, expected, events));
        answer(context, call, { operation: 'append', stream }, work, callback);
      },
      (error: unknown) => {
        callback(failureOf(error).asStatus());
      },
    );
  };
}

async function receive(
  context: NodeContext,
  call: ServerReadableStream<AppendReq, AppendResp>,
): Promise<AppendRequest> {
  admit(context, call);
  checkWritable(context, call);
  const { version, maxAppendSize } = context.settings;
  let options: AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  let size = 0;
  for await (const request of call as AsyncIterable<AppendReq>) {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message === undefined) continue;
    const event = proposedEvent(message);
    size += countedSize(event, version);
    if (size > maxAppendSize) throw failures.maximumAppendSizeExceeded(maxAppendSize);
    events.push(event);
  }
  if (options === undefined) throw failures.invalidArgument('The options are missing.');
  const expected = expectedRevision({
    revision: options.hasRevision() ? options.getRevision() : undefined,
    noStream: options.hasNoStream(),
    any: options.hasAny(),
    streamExists: options.hasStreamExists(),
  });
  return { stream: streamNameOf(options.getStreamIdentifier()), expected, events };
}

function response(stream: string, expected: ExpectedRevision, result: WriteResult): AppendResp {
  switch (result.kind) {
    case 'stream-deleted':
      throw failures.streamDeleted(stream);
    case 'wrong-expected-version':
      return new AppendResp().setWrongExpectedVersion(wrongExpectedVersion(expected, result.current));
    case 'written': {
      const success = new AppendResp.Success();
      if (result.revision < 0) success.setNoStream(new Empty());
      else success.setCurrentRevision(String(result.revision));
      if (result.position === undefined) success.setNoPosition(new Empty());
      else {
        const position = String(result.position);
        success.setPosition(new AppendResp.Position().setCommitPosition(position).setPreparePosition(position));
      }
      return new AppendResp().setSuccess(success);
    }
  }
}

function wrongExpectedVersion(expected: ExpectedRevision, current: number): AppendResp.WrongExpectedVersion {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (current < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(current));
  switch (expected) {
    case 'any':
      return wrong.setExpectedAny(new Empty());
    case 'no_stream':
      return wrong.setExpectedNoStream(new Empty());
    case 'stream_exists':
      return wrong.setExpectedStreamExists(new Empty());
    default:
      return wrong.setExpectedRevision(String(expected));
  }
}
