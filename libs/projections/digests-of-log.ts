import type { EventMetadata, Instant, Position, RecordedEvent, Revision, StreamName } from '@kp/kernel';
import type { EventStore } from '@kp/event-store';
import { mkdirSync } from 'node:fs';
import { beginBuilders } from './begin-builders';
import { foldLog, type LogToFold } from './fold-log';
import { Manifest } from './manifest';
import type { Projection } from './projection';
import type { OnProgress } from './status';

/** What a read model is after a log, in a form that can be compared with another's. */
export interface LogDigest {
  readonly name: string;
  /** SHA-256, in lowercase hex, of its tables. */
  readonly digest: string;
}

export interface LogDigestsOptions {
  /** A folder for the scratch generations, which are removed again. */
  readonly directory: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/**
 * Folds a log from its beginning and gives the digest of each read model. Events are counted 1, 2, 3 ... in the place of
 * their positions, so that a log and its copy give the same digests whatever engines they are on.
 */
export async function digestsOfLog(
  store: EventStore,
  projections: readonly Projection[],
  { directory, ...options }: LogDigestsOptions,
): Promise<readonly LogDigest[]> {
  mkdirSync(directory, { recursive: true });
  const log = new CountedLog(store);
  const builders = beginBuilders(projections, { store: log, directory, manifest: new Manifest(directory) }, 'scratch');
  try {
    await foldLog(log, builders, options);
    const digests: LogDigest[] = [];
    for (const builder of builders) digests.push({ name: builder.name.name, digest: await builder.digest() });
    return digests;
  } finally {
    for (const builder of builders) builder.abandon();
  }
}

/** A log as a folding reads it, with the ordinals of its events for positions. */
class CountedLog implements LogToFold {
  readonly id: string;

  constructor(private readonly store: EventStore) {
    this.id = store.id;
  }

  /** Nobody has counted them yet. */
  head(): Promise<Position> {
    return Promise.resolve(0 as Position);
  }

  async *tail(...[after, options]: Parameters<EventStore['tail']>): ReturnType<EventStore['tail']> {
    let ordinal = 0;
    for await (const message of this.store.tail(0 as Position, options)) {
      if (message.kind === 'caught-up') yield { kind: 'caught-up', position: ordinal as Position };
      else {
        const events = message.events.map((event) => new CountedEvent(event, (ordinal += 1) as Position));
        const wanted = events.filter(({ position }) => position > after);
        if (wanted.length > 0) yield { kind: 'events', events: wanted };
      }
    }
  }
}

/** An event under another position; the rest is read from the event when it is asked for. */
class CountedEvent implements RecordedEvent {
  constructor(
    private readonly event: RecordedEvent,
    readonly position: Position,
  ) {}

  get id(): string {
    return this.event.id;
  }

  get type(): string {
    return this.event.type;
  }

  get version(): number {
    return this.event.version;
  }

  get stream(): StreamName {
    return this.event.stream;
  }

  get revision(): Revision {
    return this.event.revision;
  }

  get recordedAt(): Instant {
    return this.event.recordedAt;
  }

  get data(): object {
    return this.event.data;
  }

  get metadata(): EventMetadata {
    return this.event.metadata;
  }
}
