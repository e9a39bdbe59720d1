import type { EventLog } from '../log/event-log';
import { failures } from '../rpc/rpc-failure';
import { type EventFilter, textMatcher } from '../streams/event-filter';
import { chooseConsumer, type Consumer, type Delivery, deliveryId } from './consumer';
import { GroupProgress } from './group-progress';
import type { GroupSettings } from './group-settings';
import { type GroupSource, groupSource, orderIn } from './group-source';
import { GroupStreams } from './group-streams';

/** What a consumer says of an event it could not handle. */
export type NackAction = 'park' | 'retry' | 'skip' | 'stop';

interface Outstanding {
  readonly delivery: Delivery;
  readonly consumer: Consumer;
  readonly expires: number;
}

const TICK_MILLISECONDS = 50;

/**
 * One group of a persistent subscription: it hands the events of its source to its consumers, each as far as it has
 * room, again when they are not acknowledged in time, and parks those that were retried too often. How far it has come
 * is written into the log now and then, so after a restart some events come again.
 */
export class SubscriptionGroup {
  readonly stream: string;
  readonly name: string;
  readonly settings: GroupSettings;
  readonly source: GroupSource;
  readonly streams: GroupStreams;
  readonly progress: GroupProgress;
  readonly consumers: Consumer[] = [];
  readonly outstanding = new Map<string, Outstanding>();
  readonly #log: EventLog;
  readonly #allows: EventFilter;
  readonly #retries: Delivery[] = [];
  readonly #closed = new AbortController();
  #upcoming: Delivery | undefined;
  #lastConsumer: Consumer | undefined;
  #checkpointDue = 0;
  #total = 0;

  constructor(log: EventLog, stream: string, name: string, settings: GroupSettings) {
    this.#log = log;
    this.stream = stream;
    this.name = name;
    this.settings = settings;
    this.streams = new GroupStreams(log, stream, name);
    const checkpoint = this.streams.lastCheckpoint();
    const reached = checkpoint === undefined ? undefined : orderIn(checkpoint);
    this.progress = new GroupProgress(reached);
    this.source = groupSource(log, stream, reached ?? startBefore(settings.startFrom));
    this.#allows = filterOf(settings);
    void this.#follow();
    const timer = setInterval(() => {
      this.#tick();
    }, TICK_MILLISECONDS);
    timer.unref();
    this.#closed.signal.addEventListener('abort', () => {
      clearInterval(timer);
    });
  }

  /** How many events were handed out, each as often as it was. */
  get total(): number {
    return this.#total;
  }

  /** How many events wait to be handed out again. */
  get retrying(): number {
    return this.#retries.length;
  }

  connect(consumer: Consumer): void {
    const { maxSubscriberCount } = this.settings;
    if (maxSubscriberCount > 0 && this.consumers.length >= maxSubscriberCount) {
      throw failures.subscriptionFull(this.stream, this.name);
    }
    this.consumers.push(consumer);
    this.#push();
  }

  /** What the consumer had not acknowledged goes to others, as a retry. */
  disconnect(consumer: Consumer): void {
    const at = this.consumers.indexOf(consumer);
    if (at === -1) return;
    this.consumers.splice(at, 1);
    for (const [id, { consumer: holder }] of [...this.outstanding]) if (holder === consumer) this.#retry(id);
    this.#push();
  }

  acknowledge(ids: readonly string[]): void {
    for (const id of ids) this.#settle(id);
    this.#push();
  }

  /** `stop` counts as `skip`, as on a node of 24.10: the event is dropped and the subscription goes on. */
  notAcknowledge(ids: readonly string[], action: NackAction, reason: string): void {
    for (const id of ids) {
      if (action === 'retry') this.#retry(id);
      else if (action === 'park') this.#park(id, `Client explicitly NAK'ed message.\n${reason}`);
      else this.#settle(id);
    }
    this.#push();
  }

  /** Hands out the parked events again, all or those below a revision of the parked stream; they leave it. */
  async replayParked(stopAt = Number.POSITIVE_INFINITY): Promise<void> {
    const replayed = this.streams.parked().filter(({ link }) => link.revision < stopAt);
    for (const { event, link } of replayed) this.#retries.push({ event, link, retryCount: 0 });
    this.#push();
    await this.streams.forgetParked(replayed.map(({ link }) => link));
  }

  /** Drops all consumers and does nothing more. */
  close(): void {
    this.#closed.abort();
    for (const consumer of this.consumers.splice(0))
      consumer.drop(failures.subscriptionDropped(this.stream, this.name));
  }

  async #follow(): Promise<void> {
    const { signal } = this.#closed;
    while (!signal.aborted) {
      const seen = this.#log.index.visible;
      this.#push();
      await this.#log.index.waitBeyond(seen, signal);
    }
  }

  #push(): void {
    while (!this.#closed.signal.aborted && this.consumers.length > 0) {
      const delivery = this.#retries[0] ?? (this.#upcoming ??= this.#nextWanted());
      if (delivery === undefined) return;
      const consumer = chooseConsumer(this.consumers, this.settings.strategy, delivery.event, this.#lastConsumer);
      if (consumer === undefined) return;
      if (delivery === this.#upcoming) this.#upcoming = undefined;
      else this.#retries.shift();
      this.#lastConsumer = consumer;
      this.#hand(delivery, consumer);
    }
  }

  #nextWanted(): Delivery | undefined {
    for (let event = this.source.next(); event !== undefined; event = this.source.next()) {
      const wanted = this.#allows(event);
      this.progress.step(this.source.orderOf(event), wanted);
      if (wanted) return { event, retryCount: 0 };
    }
    return undefined;
  }

  #hand(delivery: Delivery, consumer: Consumer): void {
    const { messageTimeout } = this.settings;
    const expires = messageTimeout === 0 ? Number.POSITIVE_INFINITY : Date.now() + messageTimeout;
    this.outstanding.set(deliveryId(delivery), { delivery, consumer, expires });
    this.#total += 1;
    consumer.inFlight += 1;
    consumer.total += 1;
    consumer.send(delivery);
  }

  /** Takes a delivery back from its consumer. */
  #take(id: string): Delivery | undefined {
    const outstanding = this.outstanding.get(id);
    if (outstanding === undefined) return undefined;
    this.outstanding.delete(id);
    outstanding.consumer.inFlight -= 1;
    return outstanding.delivery;
  }

  #settle(id: string): void {
    const delivery = this.#take(id);
    if (delivery !== undefined) this.#finish(delivery);
  }

  #finish({ event, link }: Delivery): void {
    if (link === undefined) this.progress.done(this.source.orderOf(event));
    this.#checkpoint(this.settings.maxCheckpointCount);
  }

  #retry(id: string): void {
    const retried = this.outstanding.get(id)?.delivery.retryCount ?? 0;
    const { maxRetryCount } = this.settings;
    if (retried >= maxRetryCount) {
      this.#park(id, `Reached retry count of ${String(maxRetryCount)}`);
      return;
    }
    const delivery = this.#take(id);
    if (delivery !== undefined) this.#retries.push({ ...delivery, retryCount: retried + 1 });
  }

  #park(id: string, reason: string): void {
    const delivery = this.#take(id);
    if (delivery === undefined) return;
    this.#written(this.streams.park(delivery.event, reason), () => {
      this.#finish(delivery);
    });
  }

  #tick(): void {
    const now = Date.now();
    for (const [id, { expires }] of [...this.outstanding]) if (expires <= now) this.#retry(id);
    this.#push();
    if (now < this.#checkpointDue) return;
    this.#checkpointDue = now + this.settings.checkpointAfter;
    this.#checkpoint(this.settings.minCheckpointCount);
  }

  #checkpoint(leastSteps: number): void {
    const place = this.progress.takeCheckpoint(leastSteps);
    if (place === undefined) return;
    this.#written(this.streams.checkpoint(this.source.textOf(place)));
  }

  /** A group that cannot write for itself any more is closed. */
  #written(write: Promise<unknown>, then: () => void = () => undefined): void {
    write.then(then, () => {
      this.close();
    });
  }
}

function startBefore(startFrom: GroupSettings['startFrom']): number | 'end' {
  if (startFrom === 'end') return 'end';
  return startFrom === 'start' ? -1 : startFrom - 1;
}

function filterOf({ filter }: GroupSettings): EventFilter {
  if (filter === undefined) return () => true;
  const matches = textMatcher(filter.regex, filter.prefixes);
  return filter.on === 'stream' ? ({ stream }) => matches(stream) : ({ type }) => matches(type);
}
