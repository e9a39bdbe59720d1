import { type handleBidiStreamingCall, type ServerDuplexStream, status } from '@grpc/grpc-js';
import type { UUID } from '@eventstore/db-client/generated/shared_pb';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { FaultEffect } from '../faults/fault-rule';
import { sufferAfter, sufferBefore } from '../faults/suffer';
import type { ExpectedRevision } from '../log/check-commit';
import type { ProposedEvent } from '../log/recorded-event';
import { callerOf, checkWritable } from '../rpc/admission';
import { streamNameOf } from '../rpc/stream-name';
import { uuidText } from '../rpc/uuid';
import type { NodeContext } from '../rpc/node-context';
import { failureOf, type RpcFailure } from '../rpc/rpc-failure';
import { batchAnswer, type BatchFailure, failureContent, resultContent } from './batch-answer';
import { countedSize, expectedRevision, proposedEvent } from './proposed-events';

/** An append whose last part has not come yet. */
interface PartialAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: ProposedEvent[];
  size: number;
  readonly timer: NodeJS.Timeout | undefined;
}

/** `BatchAppend`: one long stream of appends in parts, answered by correlation id in any order. */
export function batchAppendHandler(context: NodeContext): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> {
  return (call) => {
    try {
      new BatchStream(context, call, callerOf(context, call)).open();
    } catch (error) {
      call.emit('error', failureOf(error).asStatus());
    }
  };
}

class BatchStream {
  readonly #context: NodeContext;
  readonly #call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>;
  readonly #denied: boolean;
  readonly #partial = new Map<string, PartialAppend>();
  readonly #held: BatchAppendResp[] = [];
  #unanswered = 0;
  #ended = false;
  #closed = false;

  constructor(
    context: NodeContext,
    call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
    caller: string | undefined,
  ) {
    this.#context = context;
    this.#call = call;
    this.#denied = caller === undefined && context.settings.users.size > 0;
  }

  open(): void {
    const forgetCall = this.#context.openCalls.add({
      kind: 'batch-append',
      end: () => this.#call.end(),
      fail: (failure) => {
        this.#fail(failure);
      },
    });
    const forgetFaults = this.#context.faults.onClear(() => {
      this.#release();
    });
    const close = (): void => {
      this.#closed = true;
      for (const { timer } of this.#partial.values()) clearTimeout(timer);
      this.#partial.clear();
      forgetCall();
      forgetFaults();
    };
    this.#call.on('data', (request: BatchAppendReq) => {
      this.#receive(request);
    });
    this.#call.on('end', () => {
      this.#ended = true;
      this.#endWhenAnswered();
    });
    this.#call.on('cancelled', close);
    this.#call.on('finish', close);
  }

  #receive(request: BatchAppendReq): void {
    const correlation = request.getCorrelationId();
    try {
      const key = uuidText(correlation);
      const options = request.getOptions();
      if (options !== undefined && !this.#begin(key, correlation, options, request.getIsFinal())) return;
      const append = this.#partial.get(key);
      if (append === undefined) return;
      this.#take(append, request.getProposedMessagesList());
      const { maxAppendSize } = this.#context.settings;
      if (append.size > maxAppendSize) {
        this.#forget(key);
        this.#refuse(correlation, append.stream, { kind: 'maximum-append-size-exceeded', limit: maxAppendSize });
      } else if (request.getIsFinal()) {
        this.#forget(key);
        void this.#write(correlation, append);
      }
    } catch (error) {
      const stream = Buffer.from(request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8() ?? []);
      this.#refuse(correlation, stream.toString('utf8'), { kind: 'bad-request', details: failureOf(error).details });
    }
  }

  /** The first part of an append; false when it is refused already. */
  #begin(key: string, correlation: UUID | undefined, options: BatchAppendReq.Options, isFinal: boolean): boolean {
    const stream = streamNameOf(options.getStreamIdentifier());
    if (this.#denied) {
      this.#refuse(correlation, stream, { kind: 'access-denied' });
      return false;
    }
    const deadline = options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY;
    const patience = Math.min(deadline - Date.now(), this.#context.settings.writeTimeout);
    if (patience <= 0) {
      this.#refuse(correlation, stream, { kind: 'timeout' });
      return false;
    }
    const expected = expectedRevision({
      revision: options.hasStreamPosition() ? options.getStreamPosition() : undefined,
      noStream: options.hasNoStream(),
      any: options.hasAny(),
      streamExists: options.hasStreamExists(),
    });
    const timer = isFinal ? undefined : this.#giveUpAfter(patience, key, correlation, stream);
    this.#partial.set(key, { stream, expected, events: [], size: 0, timer });
    return true;
  }

  /** Gives the append up unless its last part comes in time. */
  #giveUpAfter(patience: number, key: string, correlation: UUID | undefined, stream: string): NodeJS.Timeout {
    return setTimeout(() => {
      this.#forget(key);
      this.#refuse(correlation, stream, { kind: 'timeout' });
    }, patience);
  }

  #take(append: PartialAppend, messages: readonly BatchAppendReq.ProposedMessage[]): void {
    for (const message of messages) {
      const event = proposedEvent(message);
      append.events.push(event);
      append.size += countedSize(event, this.#context.settings.version);
    }
  }

  #forget(key: string): void {
    clearTimeout(this.#partial.get(key)?.timer);
    this.#partial.delete(key);
  }

  async #write(correlation: UUID | undefined, append: PartialAppend): Promise<void> {
    this.#unanswered += 1;
    const { stream, expected, events } = append;
    const effect = this.#context.faults.next('batch-append', stream);
    try {
      const response = await this.#struckBy(effect, async () => {
        checkWritable(this.#context, this.#call);
        return resultContent(stream, expected, await this.#context.log.append(stream, expected, events));
      });
      this.#answer(batchAnswer(correlation, stream, response), effect);
    } catch (error) {
      const failure = failureOf(error);
      // A server that gives up on one append says so in band; anything else ends the whole stream of appends.
      if (failure.code === status.ABORTED) this.#refuse(correlation, stream, { kind: 'timeout' });
      else this.#fail(failure);
    }
    this.#unanswered -= 1;
    this.#endWhenAnswered();
  }

  async #struckBy<Result>(effect: FaultEffect | undefined, work: () => Promise<Result>): Promise<Result> {
    if (effect === undefined) return work();
    const resetConnection = (): void => {
      this.#context.connections.reset(this.#call.getPeer());
    };
    await sufferBefore(effect, resetConnection);
    const result = await work();
    await sufferAfter(effect, resetConnection);
    return result;
  }

  #answer(response: BatchAppendResp, effect: FaultEffect | undefined): void {
    if (effect?.kind !== 'hold-answers') {
      this.#send(response);
      return;
    }
    this.#held.push(response);
    if (this.#held.length >= effect.count) this.#release();
  }

  #release(): void {
    for (const response of this.#held.splice(0).reverse()) this.#send(response);
  }

  #refuse(correlation: UUID | undefined, stream: string, failure: BatchFailure): void {
    this.#send(batchAnswer(correlation, stream, failureContent(failure)));
  }

  #send(response: BatchAppendResp): void {
    if (!this.#closed) this.#call.write(response);
  }

  #fail(failure: RpcFailure): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#call.emit('error', failure.asStatus());
  }

  #endWhenAnswered(): void {
    if (this.#ended && !this.#closed && this.#unanswered === 0 && this.#held.length === 0) this.#call.end();
  }
}
