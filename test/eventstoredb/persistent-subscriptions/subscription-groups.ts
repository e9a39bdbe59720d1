import type { EventLog } from '../log/event-log';
import { jsonEvent } from '../log/json-event';
import { dataTextOf } from '../log/recorded-event';
import { failures } from '../rpc/rpc-failure';
import type { GroupSettings } from './group-settings';
import { SubscriptionGroup } from './subscription-group';

interface ConfigEntry {
  readonly stream: string;
  readonly group: string;
  readonly settings: GroupSettings;
}

const CONFIG_STREAM = '$persistentSubscriptionConfig';

/** The groups of a log. Which there are stands in the log itself, so they are there again after a restart. */
export class SubscriptionGroups {
  readonly #log: EventLog;
  readonly #groups = new Map<string, SubscriptionGroup>();

  constructor(log: EventLog) {
    this.#log = log;
    this.#load();
  }

  all(): readonly SubscriptionGroup[] {
    return [...this.#groups.values()];
  }

  find(stream: string, name: string): SubscriptionGroup {
    const group = this.#groups.get(keyOf(stream, name));
    if (group === undefined) throw failures.subscriptionMissing(stream, name);
    return group;
  }

  async create(stream: string, name: string, settings: GroupSettings): Promise<void> {
    const key = keyOf(stream, name);
    if (this.#groups.has(key)) throw failures.subscriptionExists(stream, name);
    this.#groups.set(key, new SubscriptionGroup(this.#log, stream, name, settings));
    await this.#save();
  }

  /** The consumers are dropped; the group goes on from its checkpoint, or else from its new start. */
  async update(stream: string, name: string, settings: GroupSettings): Promise<void> {
    const group = this.find(stream, name);
    group.close();
    const { filter } = group.settings;
    const kept = filter === undefined ? settings : { ...settings, filter };
    this.#groups.set(keyOf(stream, name), new SubscriptionGroup(this.#log, stream, name, kept));
    await this.#save();
  }

  /** The consumers are dropped, and the group's checkpoint and parked events are gone. */
  async delete(stream: string, name: string): Promise<void> {
    const group = this.find(stream, name);
    group.close();
    this.#groups.delete(keyOf(stream, name));
    await group.streams.erase();
    await this.#save();
  }

  /** Drops all consumers and begins again from what the log says. */
  restart(): void {
    this.close();
    this.#load();
  }

  close(): void {
    for (const group of this.#groups.values()) group.close();
    this.#groups.clear();
  }

  #load(): void {
    const config = this.#log.index.stream(CONFIG_STREAM);
    const last = config.events[config.visible - 1];
    if (last === undefined) return;
    const { entries } = JSON.parse(dataTextOf(last)) as { readonly entries: readonly ConfigEntry[] };
    for (const { stream, group, settings } of entries) {
      this.#groups.set(keyOf(stream, group), new SubscriptionGroup(this.#log, stream, group, settings));
    }
  }

  async #save(): Promise<void> {
    const entries: ConfigEntry[] = this.all().map(({ stream, name, settings }) => ({ stream, group: name, settings }));
    await this.#log.append(CONFIG_STREAM, 'any', [jsonEvent('$PersistentConfig', JSON.stringify({ entries }))]);
  }
}

function keyOf(stream: string, name: string): string {
  return `${stream}::${name}`;
}
