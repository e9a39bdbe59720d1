import { randomUUID } from 'node:crypto';
import { ErrorType } from '@eventstore/db-client';
import type { Revision, StreamName } from '@kp/kernel';
import type { AppendRequest } from '../append-request';
import { RevisionConflict } from '../errors';
import type { AppendResult } from '../event-store';
import { repeatedAppend } from '../repetition';
import type { Acknowledgement } from './batch-append';
import type { KnownStreams } from './known-streams';
import { IDENTITY_STREAM, type LedgerRecord } from './ledger-record';
import { eventsMissing, type NodeConnection } from './node-connection';
import { type Patience, persistently } from './patience';
import { ReadBack } from './read-back';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What a stream holds of the events that a writer wants to append, and where it ends. */
interface StreamSight {
  readonly last: Revision | undefined;
  readonly standing: readonly (LedgerRecord | undefined)[];
}

/**
 * Appends to streams, one append to a stream at a time.
 *
 * The server compares ids only where it would have written the events, and with no expectation only as far back as it
 * remembers. So the stream is read for the ids first, unless it is known; then the events are written for just the
 * revision that was seen. Whoever comes between is noticed by the server, and the stream is read again.
 */
export class Appender {
  readonly #node: NodeConnection;
  readonly #patience: Patience;
  readonly #known: KnownStreams;
  readonly #readBack: ReadBack;
  readonly #queues = new Map<StreamName, Promise<unknown>>();

  constructor(node: NodeConnection, known: KnownStreams, patience: Patience) {
    this.#node = node;
    this.#known = known;
    this.#readBack = new ReadBack(node);
    this.#patience = patience;
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    requireWritable(request);
    const { stream } = request;
    const before = this.#queues.get(stream) ?? Promise.resolve();
    const result = before.then(() => this.#appendInTurn(request));
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.#queues.set(stream, settled);
    try {
      return await result;
    } finally {
      if (this.#queues.get(stream) === settled) this.#queues.delete(stream);
    }
  }

  /** Waits for all appends that have been asked for. */
  async settled(): Promise<void> {
    await Promise.all(this.#queues.values());
  }

  /** Each attempt begins with a look at the stream, so one whose outcome is not known is found out by the next. */
  async #appendInTurn(request: AppendRequest): Promise<AppendResult> {
    const appendId = randomUUID();
    let guess = this.#guess(request);
    return persistently(this.#patience, this.#node.closing, async () => {
      for (;;) {
        const sight = guess ?? (await this.#look(request));
        guess = undefined;
        if (sight.standing.some((event) => event !== undefined)) return resultOf(request, sight.standing, appendId);
        requireMet(request, sight.last);
        const acknowledged = await this.#write(request, sight.last, appendId);
        if (acknowledged !== undefined) {
          const seen = sight.last === undefined ? 0 : sight.last + 1;
          // The server goes on counting where it hides what stood before.
          if (acknowledged.revision !== seen + request.events.length - 1) throw eventsMissing(request.stream, seen);
          return resultOf(request, await this.#readBackAll(request, acknowledged), appendId);
        }
      }
    });
  }

  /** How the stream stands if nobody else has written to it. Only with a look at it can more be said than "go on". */
  #guess({ stream, expected, events }: AppendRequest): StreamSight | undefined {
    if (expected === 'no-stream') return { last: undefined, standing: [] };
    const known = this.#known.of(stream);
    if (known === undefined || events.some(({ id }) => known.ids.has(id))) return undefined;
    return typeof expected === 'number' && expected !== known.last ? undefined : { last: known.last, standing: [] };
  }

  /** Where the last event stands, or `undefined` when the stream has gone on meanwhile. */
  async #write(
    { stream, events }: AppendRequest,
    last: Revision | undefined,
    appendId: string,
  ): Promise<Acknowledgement | undefined> {
    try {
      const appending = this.#node.append({ stream, expected: last ?? 'no-stream', events, appendId });
      return await this.#readBack.during(appending);
    } catch (error) {
      const { type, maxAppendSize } = error as { readonly type?: unknown; readonly maxAppendSize?: unknown };
      if (type === ErrorType.WRONG_EXPECTED_VERSION) return undefined;
      if (type !== ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED) throw error;
      throw new RangeError(
        `An append to ${stream} is larger than the ${String(maxAppendSize)} bytes the server takes.`,
        {
          cause: error,
        },
      );
    }
  }

  /** The events that the server says it has. It tells where the last of them stands, which is enough for one alone. */
  async #readBackAll(
    request: AppendRequest,
    { revision, position }: Acknowledgement,
  ): Promise<readonly (LedgerRecord | undefined)[]> {
    const { stream, events } = request;
    const [only, ...others] = events;
    if (only !== undefined && others.length === 0 && position !== undefined) {
      const record = await this.#readBack.recordAt(position);
      if (record?.stream === stream && record.id === only.id) {
        this.#known.learn(stream, record.revision, [record.id]);
        return [record];
      }
    }
    const first = (revision - events.length + 1) as Revision;
    return (await this.#look(request, first, events.length)).standing;
  }

  async #look({ stream, events }: AppendRequest, from?: Revision, limit?: number): Promise<StreamSight> {
    const places = new Map<string, LedgerRecord>();
    const wanted = new Set(events.map(({ id }) => id));
    const ids: string[] = [];
    let last: Revision | undefined;
    await this.#node.readStream(stream, { from, backwards: false, limit }, (record) => {
      last = record.revision;
      ids.push(record.id);
      if (wanted.has(record.id)) places.set(record.id, record);
      return true;
    });
    this.#known.learn(stream, from ?? (0 as Revision), ids);
    return { last, standing: events.map(({ id }) => places.get(id)) };
  }
}

/** Judges by who wrote the first of the events whether this call did. */
function resultOf(
  request: AppendRequest,
  standing: readonly (LedgerRecord | undefined)[],
  appendId: string,
): AppendResult {
  return { ...repeatedAppend(request, standing), replayed: standing[0]?.appendId !== appendId };
}

/** @throws RevisionConflict when a stream that ends so is not what the writer believed. */
function requireMet({ stream, expected }: AppendRequest, last: Revision | undefined): void {
  const met =
    expected === 'any' ||
    (expected === 'no-stream' && last === undefined) ||
    (expected === 'stream-exists' && last !== undefined) ||
    expected === last;
  if (!met) throw new RevisionConflict(stream, expected, last ?? 'no-stream');
}

/** @throws RangeError for what the server, or this adapter, keeps for itself, and for ids that are no UUIDs. */
function requireWritable({ stream, events }: AppendRequest): void {
  if (stream.startsWith('$') || stream === IDENTITY_STREAM) throw new RangeError(`Stream name ${stream} is reserved.`);
  for (const { id, type } of events) {
    if (type.startsWith('$')) throw new RangeError(`Event type ${type} is reserved.`);
    if (!UUID.test(id)) throw new RangeError(`Event id ${id} is no UUID in lower case.`);
  }
}
