import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import { ReadStream } from '@eventstore/db-client/dist/streams/utils/ReadStream';
import { Subscription } from '@eventstore/db-client/dist/streams/utils/Subscription';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { ClientReadableStream } from '@grpc/grpc-js';
import type { Position, Revision, StreamName } from '@kp/kernel';
import { EventStoreUnavailable } from '../errors';
import { type Acknowledgement, BatchAppend, type Batch } from './batch-append';
import { type ClientInternals, internalsOf } from './client-internals';
import { IDENTITY_STREAM, ledgerRecord, type LedgerRecord, positionOf } from './ledger-record';
import type { Patience } from './patience';
import { logReading, logSubscription, type ReadRange, streamReading } from './read-request';
import { letGo, readEach, type ReadingBounds } from './reading';
import { answerWithin } from './unavailable';
import { type WireEvent, wireEvent } from './wire-event';

/** The first server that tells a subscriber when it has caught up. */
const OLDEST_SERVER = [23, 10] as const;

/** How many events a reading holds ready. With fewer the connection is paused and resumed again and again. */
const BUFFER = { highWaterMark: 256 };

const LONGEST_FAREWELL = 500;
const SMALLEST_PAGE = 4;
const LARGEST_PAGE = 1_000;

/** What the stream that names the log holds first. */
export interface Identity {
  /** JSON text. */
  readonly data: string;
  readonly position: Position;
}

/** The client's connection to the node or cluster, with the few questions that the adapter asks. */
export class NodeConnection {
  /** The address without the login. */
  readonly address: string;
  readonly #client: EventStoreDBClient;
  readonly #calls: ClientInternals;
  readonly #batchAppend: BatchAppend;
  readonly #prefix: string;
  readonly #patience: Patience;
  readonly #closing = new AbortController();

  /**
   * @param prefix begins the server's name of each stream of the ledger.
   * @throws EventStoreUnavailable when the address is malformed.
   */
  constructor(url: string, prefix: string, patience: Patience) {
    // Every call under way listens, and their number has no bound.
    setMaxListeners(0, this.closing);
    this.#prefix = prefix;
    this.address = withoutLogin(url);
    this.#patience = patience;
    this.#client = clientFor(url, this.address);
    this.#calls = internalsOf(this.#client);
    this.#batchAppend = new BatchAppend(this.#calls, patience.silence);
  }

  /** Aborted when the connection is closed, with the error that everything under way ends with. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** @throws EventStoreUnavailable when the server is too old, and the client's errors. */
  async checkServer(): Promise<void> {
    const { serverVersion } = await answerWithin(this.#patience.silence, this.#calls.capabilities);
    const [major = 0, minor = 0] = serverVersion.split('.').map(Number);
    const [oldestMajor, oldestMinor] = OLDEST_SERVER;
    if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
    throw new EventStoreUnavailable(
      'not-a-log',
      `The server at ${this.address} is of version ${serverVersion}. ` +
        `A ledger needs ${OLDEST_SERVER.join('.')} or a later one: update the server.`,
    );
  }

  /**
   * Hands over a stream's events, from a revision or the first on (backwards: the last), as long as `take` answers yes.
   *
   * @throws EventStoreUnavailable when the server no longer shows some of them.
   */
  async readStream(
    stream: StreamName,
    range: ReadRange<Revision>,
    take: (record: LedgerRecord) => boolean,
  ): Promise<void> {
    let next = range.backwards === true ? undefined : (range.from ?? 0);
    await this.#read(streamReading(this.#prefix + stream, range), (event) =>
      this.#take(event, (record) => {
        if (next !== undefined && record.revision !== next) throw eventsMissing(stream, next);
        if (next !== undefined) next += 1;
        return take(record);
      }),
    );
  }

  /**
   * The last event of the ledger, if it stands after a position. It is mostly the very last of the log, so pages begin
   * small; what else stands there is passed over.
   */
  async lastEventAfter(position: Position): Promise<LedgerRecord | undefined> {
    let from: Position | undefined;
    for (let limit = SMALLEST_PAGE; ; limit = Math.min(LARGEST_PAGE, limit * 8)) {
      let last: LedgerRecord | undefined;
      let seen = 0;
      await this.#read(logReading({ from, backwards: true, limit }), (event) => {
        seen += 1;
        from = positionOf(event);
        last ??= this.recordIn(event);
        return true;
      });
      if (last !== undefined && last.position > position) return last;
      if (last !== undefined || seen < limit || (from !== undefined && from <= position)) return undefined;
    }
  }

  /**
   * Hands over the ledger's events from a position on, that of an event, as long as `take` answers yes.
   *
   * @param limit the most events to read, those included that are not the ledger's.
   * @returns the position of the last event read, whoever's it is.
   */
  async readForwards(
    from: Position,
    take: (record: LedgerRecord) => boolean,
    limit?: number,
  ): Promise<Position | undefined> {
    let last: Position | undefined;
    await this.#read(logReading({ from, limit }), (event) => {
      last = positionOf(event);
      return this.#take(event, take);
    });
    return last;
  }

  /** The first event of the stream that names the log. */
  async readIdentity(): Promise<Identity | undefined> {
    let identity: Identity | undefined;
    await this.#read(streamReading(this.#prefix + IDENTITY_STREAM, { limit: 1 }), (event) => {
      identity = { data: event.data, position: positionOf(event) };
      return true;
    });
    return identity;
  }

  /** Appends all events or none; see `BatchAppend.append`. */
  append(batch: Batch): Promise<Acknowledgement> {
    return this.#batchAppend.append({ ...batch, stream: this.#prefix + batch.stream });
  }

  /** What was read, if it is an event of the ledger; see `ledgerRecord`. */
  recordIn(event: WireEvent): LedgerRecord | undefined {
    return ledgerRecord(event, this.#prefix);
  }

  /** @param alive called whenever the node shows that it is at work, though it found nothing. */
  subscribe(after: Position, alive: () => void): Subscription<WireEvent> {
    const call = this.#open(logSubscription(after, ledgerStreams(this.#prefix)));
    // Where a checkpoint stands is not asked: it can lie ahead of events that are still to come.
    const checkpointReached = (): Promise<void> => {
      alive();
      return Promise.resolve();
    };
    return new Subscription(call, wireEvent, BUFFER, checkpointReached);
  }

  /** Ends everything under way with the error, and lets go of the connection. */
  async close(error: Error): Promise<void> {
    this.#closing.abort(error);
    // The client also waits for calls that ended without its noticing, and would do so for ever.
    await Promise.race([this.#client.dispose(), pause(LONGEST_FAREWELL, undefined, { ref: false })]);
    letGo(async () => {
      (await this.#calls.getChannel()).close();
    });
  }

  get #bounds(): ReadingBounds {
    return { silence: this.#patience.silence, closing: this.closing };
  }

  #take(event: WireEvent, take: (record: LedgerRecord) => boolean): boolean {
    const record = this.recordIn(event);
    return record === undefined || take(record);
  }

  #read(request: ReadReq, take: (event: WireEvent) => boolean): Promise<void> {
    return readEach(new ReadStream(this.#open(request), wireEvent, BUFFER), this.#bounds, take);
  }

  /** What makes the call of a reading, as the client itself makes it. */
  #open(request: ReadReq): () => Promise<ClientReadableStream<ReadResp>> {
    return this.#calls.GRPCStreamCreator(StreamsClient, 'read', (client) =>
      client.read(request, ...this.#calls.callArguments({ requiresLeader: true }, { deadline: Infinity })),
    );
  }
}

/** Matches the names of the ledger's streams: not the server's own, and not the one with the name of the log. */
function ledgerStreams(prefix: string): string {
  return `^(?!\\$)${prefix.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?!${IDENTITY_STREAM}$)`;
}

/** A connection string that may be shown. */
export function withoutLogin(url: string): string {
  return url.replace(/\/\/.*@/, '//');
}

/** What to throw when a stream of the ledger lacks an event that it must have had. */
export function eventsMissing(stream: StreamName, revision: number): EventStoreUnavailable {
  return new EventStoreUnavailable(
    'damaged',
    `Stream ${stream} has no event ${String(revision)} any more: somebody deleted or cut it off on the server. ` +
      'Put back a copy, or take $tb, $maxCount and $maxAge out of the metadata of the stream.',
  );
}

function clientFor(url: string, address: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(url);
  } catch (error) {
    throw new EventStoreUnavailable(
      'unreachable',
      `${address} is no address of an EventStoreDB: ${error instanceof Error ? error.message : ''} ` +
        'Write esdb://user:password@host:2113?tls=true.',
      { cause: error },
    );
  }
}
