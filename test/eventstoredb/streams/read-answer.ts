import { randomUUID } from 'node:crypto';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { type ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { FaultEffect } from '../faults/fault-rule';
import { type RecordedEvent, wireEventOf } from '../log/recorded-event';
import { streamIdentifier } from '../rpc/stream-name';
import { structuredUuid } from '../rpc/uuid';
import { RpcFailure } from '../rpc/rpc-failure';

/** Thrown into a read that a fault rule ends as if that were all there is. */
export class EndedByFault extends Error {
  constructor() {
    super('A fault rule ends the call here.');
    this.name = 'EndedByFault';
  }
}

/** The messages of one read or subscription, encoded, with the caller's pace and the fault that strikes it. */
export class ReadAnswer {
  readonly #call: ServerWritableStream<ReadReq, Buffer>;
  readonly #effect: FaultEffect | undefined;
  readonly #structuredIds: boolean;
  readonly #gone = new AbortController();
  #events = 0;
  #full = false;
  #wake: () => void = () => undefined;

  constructor(call: ServerWritableStream<ReadReq, Buffer>, effect: FaultEffect | undefined, structuredIds: boolean) {
    this.#call = call;
    this.#effect = effect;
    this.#structuredIds = structuredIds;
    const wake = (): void => {
      this.#wake();
    };
    call.on('drain', wake);
    this.signal.addEventListener('abort', wake);
    call.on('cancelled', () => {
      this.#gone.abort();
    });
  }

  /** Aborted when the caller is gone or the node has ended the call. */
  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  /** Whether the caller is behind: wait for `drained` before sending more. */
  get full(): boolean {
    return this.#full;
  }

  async drained(): Promise<void> {
    if (this.signal.aborted) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    this.#full = false;
  }

  event(event: RecordedEvent): void {
    this.#events += 1;
    this.#send(this.#structuredIds ? withStructuredId(event) : event.message);
    this.suffer();
  }

  confirmation(): void {
    const confirmation = new ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
    this.#sendMessage(new ReadResp().setConfirmation(confirmation));
    this.suffer();
  }

  checkpoint(position: number): void {
    const text = String(position);
    const checkpoint = new ReadResp.Checkpoint().setCommitPosition(text).setPreparePosition(text);
    this.#sendMessage(new ReadResp().setCheckpoint(checkpoint));
  }

  caughtUp(): void {
    this.#sendMessage(new ReadResp().setCaughtUp(new ReadResp.CaughtUp()));
  }

  fellBehind(): void {
    this.#sendMessage(new ReadResp().setFellBehind(new ReadResp.FellBehind()));
  }

  streamNotFound(stream: string): void {
    const notFound = new ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(stream));
    this.#sendMessage(new ReadResp().setStreamNotFound(notFound));
  }

  end(): void {
    this.#gone.abort();
    this.#call.end();
  }

  fail(failure: RpcFailure): void {
    this.#gone.abort();
    this.#call.emit('error', failure.asStatus());
  }

  /** Ends or breaks the call if a fault rule says so after as many events as were sent. */
  suffer(): void {
    if (this.#effect?.kind !== 'break' && this.#effect?.kind !== 'end') return;
    if (this.#events < this.#effect.afterEvents) return;
    if (this.#effect.kind === 'end') throw new EndedByFault();
    throw new RpcFailure(this.#effect.code, 'Broken off by a fault rule.');
  }

  #sendMessage(message: ReadResp): void {
    this.#send(Buffer.from(message.serializeBinary()));
  }

  #send(bytes: Buffer): void {
    if (this.signal.aborted) return;
    this.#full = !this.#call.write(bytes);
  }
}

function withStructuredId(event: RecordedEvent): Buffer {
  const recorded = wireEventOf(event).setId(structuredUuid(event.id));
  const readEvent = new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.position));
  return Buffer.from(new ReadResp().setEvent(readEvent).serializeBinary());
}
