import { setImmediate as giveWay } from 'node:timers/promises';
import type { Instant, Position, RecordedEvent } from '@kp/kernel';
import type { TailMessage } from '../event-store';
import type { Upcaster } from '../upcaster';
import { storedEvent } from './ledger-record';
import type { NodeConnection } from './node-connection';
import type { Patience } from './patience';
import { ignoreLateErrors, letGo } from './reading';
import type { Timeline } from './timeline';
import { NodeFault } from './unavailable';
import { Watch } from './watch';
import type { WireEvent } from './wire-event';

/** What a tail is read from, and how patiently. */
export interface TailSource {
  readonly node: Pick<NodeConnection, 'closing' | 'subscribe' | 'recordIn'>;
  readonly timeline: Pick<Timeline, 'beginning' | 'lastEvent'>;
  readonly patience: Patience;
  readonly upcast: Upcaster;
}

/** How far a tail has come. It outlives the subscriptions that it is read from. */
export interface Progress {
  /** Of the last event that was handed over. */
  position: Position;
  /** The latest instant read: the server's clock may go back, the port's instants do not. */
  recordedAt: Instant;
  /** Whether the reader was told that it has everything up to `position`. */
  announced: boolean;
}

/** Where a tail stops. */
export interface TailBounds {
  readonly batchSize: number;
  /** The last position to read; without one there is no last. */
  readonly upTo: Position | undefined;
  readonly ending: AbortSignal;
}

/** What the server says between events of whether more is waiting, put where it was said. */
type Mark = 'caught-up' | 'fell-behind';

/** Reads one subscription, from where the tail stands to the subscription's end. Ends quietly also when it is cut off. */
export async function* subscription(
  { node, timeline, patience, upcast }: TailSource,
  progress: Progress,
  { batchSize, upTo, ending }: TailBounds,
): AsyncGenerator<TailMessage, void, undefined> {
  let live = false;
  let batch: RecordedEvent[] = [];
  const watch = new Watch(patience.silence, () => {
    suspect().catch((error: unknown) => {
      feed.destroy(error as Error);
    });
  });
  const after = Math.max(progress.position, timeline.beginning) as Position;
  const feed = node.subscribe(after, () => {
    watch.alive();
  });
  const end = (): void => {
    feed.destroy();
  };
  /** One that has caught up may be silent, but not when the log goes on without it. */
  const suspect = async (): Promise<void> => {
    const last = live ? await timeline.lastEvent() : undefined;
    const mayBeSilent = live && (last === undefined || last.position <= progress.position);
    if (mayBeSilent || feed.readableLength > 0) watch.alive();
    else feed.destroy(new NodeFault(`It sent nothing for ${String(patience.silence)} ms.`));
  };
  const take = (item: WireEvent): void => {
    const record = node.recordIn(item);
    if (record === undefined || record.position <= progress.position) return;
    if (record.recordedAt > progress.recordedAt) progress.recordedAt = record.recordedAt;
    batch.push(storedEvent(record, progress.recordedAt, upcast));
  };
  const handOver = (): TailMessage => {
    const events = batch;
    batch = [];
    progress.announced = false;
    progress.position = events.at(-1)?.position ?? progress.position;
    return { kind: 'events', events };
  };

  ignoreLateErrors(feed);
  feed.on('caughtUp', () => feed.push('caught-up' satisfies Mark));
  feed.on('fellBehind', () => feed.push('fell-behind' satisfies Mark));
  ending.addEventListener('abort', end);
  if (ending.aborted) end();
  watch.start();
  try {
    for await (const item of feed as AsyncIterable<WireEvent | Mark>) {
      watch.pause();
      if (typeof item === 'string') live = item === 'caught-up';
      else take(item);
      if (live && feed.readableLength === 0) await giveWay();
      const complete = upTo !== undefined && (batch.at(-1)?.position ?? progress.position) >= upTo;
      const drained = complete || (live && feed.readableLength === 0);
      if (batch.length > 0 && (drained || batch.length >= batchSize)) yield handOver();
      if (drained && !progress.announced) {
        progress.announced = true;
        yield { kind: 'caught-up', position: progress.position };
      }
      watch.start();
    }
  } finally {
    watch.stop();
    ending.removeEventListener('abort', end);
    letGo(() => feed.unsubscribe());
  }
}
