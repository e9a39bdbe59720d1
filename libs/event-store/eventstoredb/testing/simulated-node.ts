import { Readable } from 'node:stream';
import { Subscription } from '@eventstore/db-client/dist/streams/utils/Subscription';
import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { type ClientReadableStream, Metadata, status } from '@grpc/grpc-js';
import type { NewEvent, Position } from '@kp/kernel';
import { ledgerRecord } from '../ledger-record';
import { type WireEvent, wireEvent } from '../wire-event';

/** How a subscription comes to its end. */
export type Ending =
  /** Ended by the server as if that were all. */
  | 'quiet'
  /** With the status of a node that goes down, or whose connection is reset. */
  | 'cancelled'
  | 'unavailable'
  /** Not at all: nothing comes any more, as when the network swallows it. */
  | 'silent';

/** One life of the node, from its coming up to its going down. */
export interface Life {
  /** How many events are added to the log before it comes up. */
  readonly added: number;
  /** How many subscriptions fail before one is confirmed. */
  readonly refusals: number;
  /** How many events the subscription gives at most before it ends. */
  readonly given: number;
  /** Whether a checkpoint ahead of the last event is sent first. */
  readonly checkpointAhead: boolean;
  readonly ending: Ending;
}

const GAP = 137;
const APPEND_ID = '0b5a2a36-2c1c-4d6e-9a31-6f4f5f0c9d11';
const STREAM = 'certificate-ZA-000001';

/** A call of the node's, in place of that of gRPC: the client's own subscription reads it. */
class Call extends Readable {
  constructor() {
    super({ objectMode: true, highWaterMark: 16 });
  }

  override _read(): void {
    // It is filled by the node.
  }

  cancel(): void {
    this.destroy();
  }

  /** As gRPC does it: the stream ends, and the status is an error beside it. */
  fail(code: status): void {
    this.push(null);
    this.emit('error', Object.assign(new Error('The node goes down.'), { code, metadata: new Metadata() }));
  }
}

/**
 * A node that goes down and comes back as often as it is told, without a network: what it sends are the messages of the
 * protocol, and what reads them is the client. When its lives are over, it stays up.
 */
export class SimulatedNode {
  readonly closing = new AbortController().signal;
  readonly beginning = 1 as Position;
  /** How often a subscription was begun. */
  subscriptions = 0;
  readonly #lives: readonly Life[];
  readonly #messages: { readonly position: Position; readonly message: ReadResp }[] = [];
  readonly #events: Iterator<NewEvent>;
  #life = 0;
  #refused = 0;

  /** @param events what is added to the log, one after the other. */
  constructor(lives: readonly Life[], events: Iterable<NewEvent>) {
    this.#lives = lives;
    this.#events = events[Symbol.iterator]();
    this.#add(lives[0]?.added ?? 0);
  }

  subscribe(after: Position, alive: () => void): Subscription<WireEvent> {
    this.subscriptions += 1;
    const call = new Call();
    this.#serve(call, after);
    const checkpointReached = (): Promise<void> => {
      alive();
      return Promise.resolve();
    };
    const asGrpc = call as unknown as ClientReadableStream<ReadResp>;
    return new Subscription(() => Promise.resolve(asGrpc), wireEvent, {}, checkpointReached);
  }

  recordIn(event: WireEvent): ReturnType<typeof ledgerRecord> {
    return ledgerRecord(event, '');
  }

  lastEvent(): Promise<ReturnType<typeof ledgerRecord>> {
    const last = this.#messages.at(-1)?.message.getEvent();
    return Promise.resolve(last === undefined ? undefined : this.recordIn(wireEvent(last)));
  }

  #serve(call: Call, after: Position): void {
    const life = this.#lives[this.#life];
    if (life !== undefined && this.#refused < life.refusals) {
      this.#refused += 1;
      setImmediate(() => {
        call.fail(status.UNAVAILABLE);
      });
      return;
    }
    call.push(new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation()));
    const waiting = this.#messages.filter(({ position }) => position > after);
    if (life?.checkpointAhead === true) call.push(checkpointAt(this.#end + GAP));
    for (const { message } of waiting.slice(0, life?.given)) call.push(message);
    if (waiting.length <= (life?.given ?? Number.POSITIVE_INFINITY)) {
      call.push(new ReadResp().setCaughtUp(new ReadResp.CaughtUp()));
    }
    if (life === undefined) return;
    this.#life += 1;
    this.#refused = 0;
    setImmediate(() => {
      this.#add(this.#lives[this.#life]?.added ?? 0);
      end(call, life.ending);
    });
  }

  get #end(): number {
    return this.#messages.at(-1)?.position ?? this.beginning;
  }

  #add(count: number): void {
    for (let left = count; left > 0; left -= 1) {
      const next = this.#events.next();
      if (next.done === true) return;
      const position = (this.#end + GAP) as Position;
      this.#messages.push({ position, message: messageOf(next.value, this.#messages.length, position) });
    }
  }
}

function end(call: Call, ending: Ending): void {
  if (ending === 'silent') return;
  if (ending === 'quiet') call.push(null);
  else call.fail(ending === 'cancelled' ? status.CANCELLED : status.UNAVAILABLE);
}

function checkpointAt(position: number): ReadResp {
  const text = String(position);
  return new ReadResp().setCheckpoint(new ReadResp.Checkpoint().setCommitPosition(text).setPreparePosition(text));
}

function messageOf({ id, type, version, data }: NewEvent, revision: number, position: Position): ReadResp {
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(id))
    .setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from(STREAM)))
    .setStreamRevision(String(revision))
    .setCommitPosition(String(position))
    .setPreparePosition(String(position))
    .setData(Buffer.from(JSON.stringify(data)))
    .setCustomMetadata(Buffer.from(JSON.stringify({ eventVersion: version, appendId: APPEND_ID })));
  recorded
    .getMetadataMap()
    .set('type', type)
    .set('content-type', 'application/json')
    .set('created', '17000000000000000');
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(position)));
}
