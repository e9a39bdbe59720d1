import { randomUUID } from 'node:crypto';
import { convertToCommandError } from '@eventstore/db-client';
import { unpackToCommandError } from '@eventstore/db-client/dist/streams/appendToStream/unpackError';
import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { BatchAppendReq, type BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import type { Position, Revision } from '@kp/kernel';
import type { EventToWrite } from '../append-request';
import type { ClientInternals } from './client-internals';
import { customMetadata } from './ledger-record';
import { answerWithin, NodeFault } from './unavailable';

/** Events for the end of a stream that stands just where the writer says. */
export interface Batch {
  readonly stream: string;
  readonly expected: Revision | 'no-stream';
  readonly events: readonly EventToWrite[];
  readonly appendId: string;
}

/** Where the node says that the last of the events stands. */
export interface Acknowledgement {
  readonly revision: Revision;
  /** Absent when the events were appended before, and the node no longer knows where. */
  readonly position: Position | undefined;
}

type Call = ReturnType<StreamsClient['batchAppend']>;

interface Waiting {
  readonly stream: string;
  readonly resolve: (acknowledgement: Acknowledgement) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Appends through one long `BatchAppend` call of the client's connection.
 *
 * The client's own `appendToStream` keeps what waits for an answer in one table for the whole process. There the failure
 * of one call fails the appends of all, and an answer that comes afterwards throws where nobody can catch it. So the
 * answers are matched here, call by call; the connection, the login and the way to the leader remain the client's.
 */
export class BatchAppend {
  readonly #client: ClientInternals;
  readonly #silence: number;
  readonly #calls = new WeakMap<StreamsClient, Call | Promise<Call>>();
  readonly #waiting = new WeakMap<Call, Map<string, Waiting>>();

  /** @param silence how many milliseconds to wait for an answer. */
  constructor(client: ClientInternals, silence: number) {
    this.#client = client;
    this.#silence = silence;
  }

  /**
   * Appends all events or none.
   *
   * @throws an error of the client, or `NodeFault`. Unless it says that the node refused them, the events may have been
   *   appended, or may still be.
   */
  async append(batch: Batch): Promise<Acknowledgement> {
    const call = await this.#call();
    const id = randomUUID();
    const waiting = this.#waiting.get(call);
    const answer = new Promise<Acknowledgement>((resolve, reject) => {
      waiting?.set(id, { stream: batch.stream, resolve, reject });
      call.write(requestFor(batch, id));
    });
    try {
      return await answerWithin(this.#silence, answer);
    } finally {
      waiting?.delete(id);
    }
  }

  /** The call that is open on the client's present connection, or a new one. */
  #call(): Promise<Call> {
    return this.#client.GRPCStreamCreator(StreamsClient, 'batchAppend', (client) => this.#open(client), this.#calls)();
  }

  #open(client: StreamsClient): Call {
    const call = client.batchAppend(...this.#client.callArguments({ requiresLeader: true }, { deadline: Infinity }));
    const waiting = new Map<string, Waiting>();
    this.#waiting.set(call, waiting);
    const fail = (error: Error): void => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    call.on('data', (answer: BatchAppendResp) => {
      const id = answer.getCorrelationId()?.getString() ?? '';
      const asked = waiting.get(id);
      // An answer that nobody waits for any more came after the wait was given up.
      waiting.delete(id);
      if (asked !== undefined) settle(asked, answer);
    });
    call.on('error', (error) => {
      fail(convertToCommandError(error));
    });
    call.on('close', () => {
      fail(new NodeFault('It ended the call for appends.'));
    });
    return call;
  }
}

function settle({ stream, resolve, reject }: Waiting, answer: BatchAppendResp): void {
  const error = answer.getError();
  const success = answer.getSuccess();
  const position = success?.getPosition()?.getCommitPosition();
  if (error === undefined) {
    resolve({
      revision: Number(success?.getCurrentRevision()) as Revision,
      position: position === undefined ? undefined : (Number(position) as Position),
    });
  } else reject(error.hasDetails() ? unpackToCommandError(error, stream) : new Error(error.getMessage()));
}

function requestFor({ stream, expected, events, appendId }: Batch, id: string): BatchAppendReq {
  const options = new BatchAppendReq.Options().setStreamIdentifier(
    new StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8')),
  );
  if (expected === 'no-stream') options.setNoStream(new Empty());
  else options.setStreamPosition(String(expected));
  return new BatchAppendReq()
    .setCorrelationId(new UUID().setString(id))
    .setOptions(options)
    .setProposedMessagesList(events.map((event) => proposal(event, appendId)))
    .setIsFinal(true);
}

function proposal(event: EventToWrite, appendId: string): BatchAppendReq.ProposedMessage {
  const message = new BatchAppendReq.ProposedMessage()
    .setId(new UUID().setString(event.id))
    .setData(Buffer.from(event.data, 'utf8'))
    .setCustomMetadata(Buffer.from(customMetadata(event, appendId), 'utf8'));
  message.getMetadataMap().set('type', event.type).set('content-type', 'application/json');
  return message;
}
