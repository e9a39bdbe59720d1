import { randomUUID } from 'node:crypto';
import type { EventLog } from '../log/event-log';
import { jsonEvent } from '../log/json-event';
import { dataTextOf, type RecordedEvent } from '../log/recorded-event';
import { metastreamOf } from '../log/stream-metadata';

/** An event that a group has given up for now, and the link under which it lies. */
export interface ParkedEvent {
  readonly link: RecordedEvent;
  readonly event: RecordedEvent;
}

/** What a group writes for itself: its checkpoints, and links to the events it has parked. */
export class GroupStreams {
  readonly #log: EventLog;
  readonly #checkpoints: string;
  readonly #parked: string;

  constructor(log: EventLog, stream: string, group: string) {
    this.#log = log;
    this.#checkpoints = `$persistentsubscription-${stream}::${group}-checkpoint`;
    this.#parked = `$persistentsubscription-${stream}::${group}-parked`;
  }

  async checkpoint(place: string): Promise<void> {
    await this.#log.append(this.#checkpoints, 'any', [jsonEvent('$SubscriptionCheckpoint', JSON.stringify(place))]);
  }

  /** The place last written down, as text. */
  lastCheckpoint(): string | undefined {
    const { absent, events, visible } = this.#log.index.stream(this.#checkpoints);
    const last = absent ? undefined : events[visible - 1];
    return last === undefined ? undefined : String(JSON.parse(dataTextOf(last)));
  }

  async park(event: RecordedEvent, reason: string): Promise<void> {
    const metadata = Buffer.from(JSON.stringify({ added: new Date(this.#log.now()).toISOString(), reason }));
    const data = Buffer.from(`${String(event.revision)}@${event.stream}`);
    await this.#log.append(this.#parked, 'any', [{ id: randomUUID(), type: '$>', isJson: false, data, metadata }]);
  }

  /** What is parked and was not replayed since. */
  parked(): readonly ParkedEvent[] {
    const stream = this.#log.index.stream(this.#parked);
    if (stream.absent) return [];
    const links = stream.events.slice(stream.firstReadable(this.#log.now()), stream.visible);
    return links.flatMap((link) => {
      const [revision = '', ...name] = dataTextOf(link).split('@');
      const event = this.#log.index.stream(name.join('@')).events[Number(revision)];
      return event === undefined ? [] : [{ link, event }];
    });
  }

  /** Truncates the parked stream behind the links. */
  async forgetParked(links: readonly RecordedEvent[]): Promise<void> {
    const last = links.at(-1);
    if (last === undefined) return;
    const truncation = jsonEvent('$metadata', JSON.stringify({ $tb: last.revision + 1 }));
    await this.#log.append(metastreamOf(this.#parked), 'any', [truncation]);
  }

  /** Deletes both streams. */
  async erase(): Promise<void> {
    for (const stream of [this.#checkpoints, this.#parked]) await this.#log.delete(stream, 'any');
  }
}
