import { RevisionConflict, type EventStore } from '@kp/event-store';
import { BEGINNING, canonicalJson, type NewEvent, type Position, type RecordedEvent, type Revision } from '@kp/kernel';

export interface CopyOptions {
  readonly signal?: AbortSignal;
  /** Told as events are found in the copy or added to it; `copied` counts the latter. */
  readonly onProgress?: (progress: { readonly events: number; readonly copied: number }) => void;
  /**
   * How many appends may be under way at once, for a log that takes them in the order in which they are asked for, as the
   * embedded one does. 1 by default: one after the other keeps the order on every log.
   */
  readonly inFlight?: number;
}

/** What a copy holds when it is done. */
export interface CopyResult {
  readonly events: number;
  /** How many of them this run has added. */
  readonly copied: number;
}

/** The log that was to become a copy holds something else. Nothing was added to it. */
export class LogsDiverge extends Error {
  readonly code = 'logs-diverge';

  constructor(ordinal: number, what: string) {
    super(`Event ${ordinal.toLocaleString('en-US')} of the log to be filled ${what}`);
    this.name = 'LogsDiverge';
  }
}

/**
 * Copies a log, up to its head at the beginning: every event with its id, data, metadata, revision and instant of
 * recording, in the order of the log. Positions are the copy's own. What the copy holds already is compared, event by
 * event, and not written again; so a copying that was cut off, at whatever moment, goes on where it was.
 *
 * Nobody else may write to the copy meanwhile.
 *
 * @throws LogsDiverge when the copy holds anything but a beginning of the log.
 */
export async function copyLog(source: EventStore, copy: EventStore, options: CopyOptions = {}): Promise<CopyResult> {
  const { signal, onProgress, inFlight = 1 } = options;
  const standing = eventsOf(copy, signal)[Symbol.asyncIterator]();
  const writing = new OrderedAppends(copy, inFlight);
  let events = 0;
  let copied = 0;
  let next = await standing.next();
  for await (const event of eventsOf(source, signal)) {
    events += 1;
    if (next.done === true) {
      copied += 1;
      await writing.add(event, events);
    } else {
      if (!isCopy(event, next.value)) throw new LogsDiverge(events, `is not that of the other log: ${next.value.id}.`);
      next = await standing.next();
    }
    if (events % 1_000 === 0) onProgress?.({ events, copied });
  }
  signal?.throwIfAborted();
  if (next.done !== true) throw new LogsDiverge(events + 1, 'has no counterpart: the other log ends before it.');
  await writing.settled();
  onProgress?.({ events, copied });
  return { events, copied };
}

async function* eventsOf(store: EventStore, signal?: AbortSignal): AsyncGenerator<RecordedEvent, void, undefined> {
  const options = { follow: false, batchSize: 1_000, ...(signal === undefined ? {} : { signal }) };
  for await (const message of store.tail(BEGINNING, options)) if (message.kind === 'events') yield* message.events;
}

/** Whether all is the same but the position. */
function isCopy(event: RecordedEvent, other: RecordedEvent): boolean {
  return canonicalJson(everythingOf(event)) === canonicalJson(everythingOf(other));
}

function everythingOf({ id, type, version, stream, revision, recordedAt, data, metadata }: RecordedEvent): object {
  return { id, type, version, stream, revision, recordedAt, data, metadata };
}

/** Appends of which so many are under way at once, and whose events must come to stand in the order of asking. */
class OrderedAppends {
  readonly #underWay: Promise<void>[] = [];
  #last = BEGINNING;

  constructor(
    private readonly copy: EventStore,
    private readonly most: number,
  ) {}

  async add(event: RecordedEvent, ordinal: number): Promise<void> {
    const appended = this.#append(event, ordinal);
    // Its failure is met when its turn comes; until then nobody listens.
    appended.catch(() => undefined);
    this.#underWay.push(appended);
    if (this.#underWay.length >= this.most) await this.#underWay.shift();
  }

  async settled(): Promise<void> {
    for (const appended of this.#underWay.splice(0)) await appended;
  }

  async #append(event: RecordedEvent, ordinal: number): Promise<void> {
    const { id, type, version, stream, revision, recordedAt, data, metadata } = event;
    const written: NewEvent = { id, type, version, data, metadata };
    const expected = revision === 0 ? 'no-stream' : ((revision - 1) as Revision);
    try {
      const { position } = await this.copy.append(stream, expected, [written], { recordedAt });
      this.#requireInOrder(position, ordinal);
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      throw new LogsDiverge(ordinal, `cannot be ${id}: somebody else writes to stream ${stream}.`);
    }
  }

  #requireInOrder(position: Position, ordinal: number): void {
    if (position <= this.#last) throw new LogsDiverge(ordinal, 'came to stand before another that precedes it.');
    this.#last = position;
  }
}
