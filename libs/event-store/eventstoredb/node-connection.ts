import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  FORWARDS,
  START,
  streamNameFilter,
  type AllStreamSubscription,
  type ReadPosition,
  type ResolvedEvent,
} from '@eventstore/db-client';
import type { Position, Revision, StreamName } from '@kp/kernel';
import { EventStoreUnavailable } from '../errors';
import { BatchAppend, type Batch } from './batch-append';
import { internalsOf } from './client-internals';
import { IDENTITY_STREAM, ledgerRecord, type LedgerRecord, positionOf } from './ledger-record';
import type { Patience } from './patience';
import { letGo, readEach, type ReadingBounds } from './reading';
import { answerWithin } from './unavailable';

/** The first server that tells a subscriber when it has caught up. */
const OLDEST_SERVER = [23, 10] as const;

const LONGEST_FAREWELL = 500;
const SMALLEST_PAGE = 4;
const LARGEST_PAGE = 1_000;

/** Which events of a stream to read, as far as the server can be told. */
export interface StreamRange {
  readonly from?: Revision | undefined;
  readonly backwards: boolean;
  readonly limit?: number | undefined;
}

/** The client's connection to the node or cluster, with the few questions that the adapter asks. */
export class NodeConnection {
  /** The address without the login. */
  readonly address: string;
  readonly #client: EventStoreDBClient;
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
    this.#batchAppend = new BatchAppend(internalsOf(this.#client), patience.silence);
  }

  /** Aborted when the connection is closed, with the error that everything under way ends with. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** @throws EventStoreUnavailable when the server is too old, and the client's errors. */
  async checkServer(): Promise<void> {
    const { serverVersion } = await answerWithin(this.#patience.silence, internalsOf(this.#client).capabilities);
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
    { from, backwards, limit }: StreamRange,
    take: (record: LedgerRecord) => boolean,
  ): Promise<void> {
    const reading = this.#client.readStream(this.#prefix + stream, {
      direction: backwards ? BACKWARDS : FORWARDS,
      fromRevision: from === undefined ? (backwards ? END : START) : BigInt(from),
      maxCount: limit ?? Number.MAX_SAFE_INTEGER,
      requiresLeader: true,
    });
    let next = backwards ? undefined : (from ?? 0);
    await readEach(reading, this.#bounds, (resolved) =>
      this.#take(resolved, (record) => {
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
    let fromPosition: ReadPosition = END;
    for (let maxCount = SMALLEST_PAGE; ; maxCount = Math.min(LARGEST_PAGE, maxCount * 8)) {
      let last: LedgerRecord | undefined;
      let seen = 0;
      const reading = this.#client.readAll({ direction: BACKWARDS, fromPosition, maxCount, requiresLeader: true });
      await readEach(reading, this.#bounds, (resolved) => {
        seen += 1;
        fromPosition = resolved.event?.position ?? fromPosition;
        last ??= this.recordIn(resolved);
        return true;
      });
      if (last !== undefined && last.position > position) return last;
      if (last !== undefined || seen < maxCount || isUpTo(fromPosition, position)) return undefined;
    }
  }

  /** Hands over the ledger's events from a position on, that of an event, as long as `take` answers yes. */
  async readForwards(from: Position, take: (record: LedgerRecord) => boolean): Promise<void> {
    const fromPosition = clientPosition(from);
    const reading = this.#client.readAll({ direction: FORWARDS, fromPosition, requiresLeader: true });
    await readEach(reading, this.#bounds, (resolved) => this.#take(resolved, take));
  }

  /** The first event of the stream that names the log. */
  async readIdentity(): Promise<{ readonly data: unknown; readonly position: Position } | undefined> {
    let identity: { readonly data: unknown; readonly position: Position } | undefined;
    const stream = this.#prefix + IDENTITY_STREAM;
    const reading = this.#client.readStream(stream, { maxCount: 1, requiresLeader: true });
    await readEach(reading, this.#bounds, ({ event }) => {
      if (event !== undefined) identity = { data: event.data, position: positionOf(event) };
      return true;
    });
    return identity;
  }

  /** Appends all events or none; see `BatchAppend.append`. */
  append(batch: Batch): Promise<number> {
    return this.#batchAppend.append({ ...batch, stream: this.#prefix + batch.stream });
  }

  /** What the client has read, if it is an event of the ledger; see `ledgerRecord`. */
  recordIn(resolved: ResolvedEvent): LedgerRecord | undefined {
    return ledgerRecord(resolved, this.#prefix);
  }

  /** @param alive called whenever the node shows that it is at work, though it found nothing. */
  subscribe(after: Position, alive: () => void): AllStreamSubscription {
    const filter = streamNameFilter({
      regex: ledgerStreams(this.#prefix),
      // Where a checkpoint stands is not asked: it can lie ahead of events that are still to come.
      checkpointReached: () => {
        alive();
        return Promise.resolve();
      },
    });
    return this.#client.subscribeToAll({ fromPosition: clientPosition(after), filter, requiresLeader: true });
  }

  /** Ends everything under way with the error, and lets go of the connection. */
  async close(error: Error): Promise<void> {
    this.#closing.abort(error);
    // The client also waits for calls that ended without its noticing, and would do so for ever.
    await Promise.race([this.#client.dispose(), pause(LONGEST_FAREWELL, undefined, { ref: false })]);
    letGo(async () => {
      (await internalsOf(this.#client).getChannel()).close();
    });
  }

  get #bounds(): ReadingBounds {
    return { silence: this.#patience.silence, closing: this.closing };
  }

  #take(resolved: ResolvedEvent, take: (record: LedgerRecord) => boolean): boolean {
    const record = this.recordIn(resolved);
    return record === undefined || take(record);
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

function isUpTo(position: ReadPosition, limit: Position): boolean {
  return typeof position !== 'string' && position.commit <= BigInt(limit);
}

/** An event that was not written in a transaction of the old protocol has one position for both of the client's. */
function clientPosition(position: Position): { readonly commit: bigint; readonly prepare: bigint } {
  return { commit: BigInt(position), prepare: BigInt(position) };
}
