import { setTimeout as pause } from 'node:timers/promises';
import { Backoff, type EventStore } from '@kp/event-store';
import type { LedgerKeys } from '@kp/identity';
import { instantOf, type Clock, type Instant, type Position, type RecordedEvent } from '@kp/kernel';
import { beginningOf, reactionIdOf, THE_LEDGER, type CheckpointFile, type Folded, type Ledger } from '@kp/ledger';
import {
  deliveryOf,
  endpointStream,
  noticeStream,
  type EndpointState,
  type NoticeRaised,
  type NoticeState,
} from '@kp/scheme';
import type { Logger } from 'pino';
import { reportOf, type AttemptReport } from './attempt-report';
import { cloudEventOf } from './cloud-event';
import { detachedSignature } from './detached-signature';
import { post } from './post';

/** In the ids of the reports, so it stays for ever. */
const NAME = 'webhooks';

/** More notices on their way than this, and the log is read on only when some have come. */
const MOST_UNSETTLED = 1_000;

/** How many are posted at once. */
const MOST_POSTING = 16;

const LOOK_EVERY_MS = 100;

/** Read in small batches, and wake a few times a second on a busy log: between them the thread serves requests. */
const BATCH = 1_000;
const GATHER_MS = 250;

/** How often the checkpoint is written at most, and after how many events that were only passed over. */
const KEEP_EVERY_MS = 1_000;
const PASSED_OVER = 10_000;

export interface WebhookDeskOptions {
  readonly store: EventStore;
  readonly ledger: Ledger;
  readonly checkpoint: CheckpointFile;
  readonly keys: LedgerKeys;
  readonly clock: Clock;
  /** The pauses between the attempts, in milliseconds; there is one attempt more than pauses. */
  readonly pausesMs: readonly number[];
  /** Whether endpoints may lie in private ranges of addresses. */
  readonly mayBePrivate: boolean;
  readonly log: Logger;
}

/**
 * Sends notices to the endpoints of their addressees, and reports each attempt to the ledger. How many were made, and what
 * they came to, is read out of the history of the notice, so that any server takes up where another was killed. The id of
 * a report is made of the notice and the number of the attempt: of several servers that make the same attempt, one reports
 * it. A notice comes at least once; its id tells a second coming.
 */
export class WebhookDesk {
  readonly #options: WebhookDeskOptions;
  readonly #ending = new AbortController();
  readonly #backoff = new Backoff();
  /** The notices on their way, each with the event that stood before it, in the order of the log. */
  readonly #unsettled = new Map<Position, RecordedEvent | undefined>();
  readonly #deliveries = new Set<Promise<void>>();
  #seen: RecordedEvent | undefined;
  #position: Position | undefined;
  #posting = 0;
  /** How many events were passed since the checkpoint was written, a notice counting as many. */
  #weight = 0;
  #keptAt = -Infinity;
  #running: Promise<void> = Promise.resolve();

  constructor(options: WebhookDeskOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#run(this.#ending.signal);
  }

  /** Breaks off what is under way; it is taken up again by the next start, here or on another server. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
    await Promise.all(this.#deliveries);
    this.#keep();
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.#orLater(() => this.#follow(signal), signal);
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { store, checkpoint } = this.#options;
    this.#position ??= await beginningOf(store, checkpoint);
    for await (const message of store.tail(this.#position, { signal, batchSize: BATCH })) {
      const events = message.kind === 'events' ? message.events : [];
      for (const event of events) {
        if (isNoticeForSending(event)) this.#begin(event, signal);
        this.#weight += 1;
        this.#seen = event;
        this.#position = event.position;
      }
      this.#backoff.reset();
      if (this.#weight >= PASSED_OVER && performance.now() - this.#keptAt >= KEEP_EVERY_MS) this.#keep();
      if (events.length < BATCH) await rest(GATHER_MS, signal);
      while (this.#unsettled.size >= MOST_UNSETTLED && !signal.aborted) await rest(LOOK_EVERY_MS, signal);
    }
    if (!signal.aborted) throw new Error('The tail of the log ended.');
  }

  #begin(raised: RecordedEvent<NoticeRaised>, signal: AbortSignal): void {
    this.#weight += PASSED_OVER;
    this.#unsettled.set(raised.position, this.#seen);
    const delivery = this.#deliver(raised, signal).finally(() => this.#deliveries.delete(delivery));
    this.#deliveries.add(delivery);
  }

  async #deliver(raised: RecordedEvent<NoticeRaised>, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const isSettled = await this.#orLater(() => this.#step(raised, signal), signal);
      if (isSettled !== true) continue;
      this.#unsettled.delete(raised.position);
      return;
    }
  }

  /** Does what is due: waits, or makes an attempt and reports it. Answers whether nothing is left to do. */
  async #step(raised: RecordedEvent<NoticeRaised>, signal: AbortSignal): Promise<boolean> {
    const { ledger, pausesMs, clock } = this.#options;
    const { notice, to, role } = raised.data;
    const endpoint = await ledger.stateAt(endpointStream({ participant: to, role }));
    const url = endpoint === undefined ? null : endpoint.state.url;
    if (endpoint === undefined || url === null || registeredAt(endpoint) > raised.position) return true;
    const folded = await ledger.stateAt(noticeStream(notice));
    if (folded === undefined || deliveryOf(folded.state) !== 'pending') return true;

    const made = attemptsIn(folded);
    const dueAt = made.last === null ? clock.now() : later(made.last, pausesMs[made.count - 1] ?? 0);
    if (dueAt > clock.now()) {
      await rest(Math.max(Date.parse(dueAt) - Date.parse(clock.now()), 1), signal);
      return false;
    }
    if (this.#posting >= MOST_POSTING) {
      await rest(LOOK_EVERY_MS, signal);
      return false;
    }
    const report = await this.#attempt(raised, new URL(url), made.count >= pausesMs.length, signal);
    if (report === undefined) return false;
    const outcome = await ledger.execute({
      id: reactionIdOf(NAME, raised.id, made.count),
      command: { type: 'ReportDelivery', data: { notice, ...report } },
      actor: THE_LEDGER,
      correlationId: raised.metadata.correlationId,
      causationId: raised.id,
    });
    // Otherwise another server has reported this attempt, or the addressee has acknowledged the notice meanwhile.
    return outcome.kind === 'recorded' && report.outcome !== 'pending';
  }

  /** `undefined` when it was broken off because the server stops: then nothing is known of it. */
  async #attempt(
    raised: RecordedEvent<NoticeRaised>,
    url: URL,
    isLast: boolean,
    signal: AbortSignal,
  ): Promise<AttemptReport | undefined> {
    const { keys, mayBePrivate } = this.#options;
    const body = Buffer.from(JSON.stringify(cloudEventOf(raised)));
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'x-jws-signature': await detachedSignature(body, keys),
    };
    this.#posting += 1;
    try {
      return reportOf(await post({ url, body, headers, mayBePrivate, signal }), isLast);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (error instanceof Error) return reportOf(error, isLast);
      throw error;
    } finally {
      this.#posting -= 1;
    }
  }

  /** Works, and after a failure of the log or the disk waits a while. */
  async #orLater<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) return undefined;
      const retryInMs = this.#backoff.next();
      this.#options.log.warn({ err: error, retryInMs }, 'the delivery of notices was interrupted');
      await rest(retryInMs, signal);
      return undefined;
    }
  }

  /** Keeps how far all notices are settled. */
  #keep(): void {
    const { store, checkpoint } = this.#options;
    const [earliest] = this.#unsettled;
    const settled = earliest === undefined ? this.#seen : earliest[1];
    if (settled === undefined) return;
    const { position, stream, revision, id } = settled;
    checkpoint.write({ log: store.id, position, stream, revision, id });
    this.#weight = 0;
    this.#keptAt = performance.now();
  }
}

/** What a simulator made up is told to nobody. */
function isNoticeForSending(event: RecordedEvent): event is RecordedEvent<NoticeRaised> {
  return event.type === 'notice.raised' && event.metadata.synthetic !== true;
}

/** Where the log holds the first registration since nothing was to be sent; older notices lie in the feed. */
function registeredAt({ events }: Folded<EndpointState>): Position {
  const removed = events.findLastIndex(({ type }) => type === 'endpoint.removed');
  return events[removed + 1]?.position ?? (0 as Position);
}

/** How many attempts were reported, and when the last was. */
function attemptsIn({ events }: Folded<NoticeState>): { readonly count: number; readonly last: Instant | null } {
  const made = events.filter(
    ({ type, metadata }) => type === 'notice.delivery-reported' && metadata.actor.id === THE_LEDGER.id,
  );
  return { count: made.length, last: made.at(-1)?.recordedAt ?? null };
}

function later(instant: Instant, ms: number): Instant {
  return instantOf(Date.parse(instant) + ms);
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
