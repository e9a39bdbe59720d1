import type { AllStreamSubscription, ResolvedEvent, StreamSubscription } from '@eventstore/db-client';

/** One thing that happened to a subscription. */
export interface DiaryEntry {
  readonly what: 'confirmation' | 'event' | 'caughtUp' | 'fellBehind' | 'error' | 'end' | 'close';
  readonly event?: ResolvedEvent;
  readonly error?: unknown;
}

/** Writes down, in order, all that happens to a subscription. */
export class SubscriptionDiary {
  readonly entries: DiaryEntry[] = [];
  #changed: () => void = () => undefined;

  constructor(subscription: AllStreamSubscription | StreamSubscription) {
    const note = (entry: DiaryEntry): void => {
      this.entries.push(entry);
      this.#changed();
    };
    subscription.on('data', (event: ResolvedEvent) => {
      note({ what: 'event', event });
    });
    for (const what of ['confirmation', 'caughtUp', 'fellBehind', 'end', 'close'] as const) {
      // The client declares each of these by a separate overload, none of which takes their union.
      (subscription as NodeJS.EventEmitter).on(what, () => {
        note({ what });
      });
    }
    subscription.on('error', (error: unknown) => {
      note({ what: 'error', error });
    });
  }

  /** The words, without the events of the node itself. */
  get words(): readonly DiaryEntry['what'][] {
    return this.entries.filter(({ event }) => event?.event?.streamId.startsWith('$') !== true).map(({ what }) => what);
  }

  /** The numbers of the events written by the specs. */
  get numbers(): readonly unknown[] {
    return this.entries.flatMap(({ event }) =>
      event?.event?.isJson === true && !event.event.streamId.startsWith('$')
        ? [(event.event.data as { readonly n: number }).n]
        : [],
    );
  }

  /** Waits until the entries satisfy the condition; says what they were if they never do. */
  async until(condition: (diary: this) => boolean): Promise<void> {
    const patience = 20_000;
    const deadline = Date.now() + patience;
    while (!condition(this)) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`It did not come to that: ${this.entries.map(({ what }) => what).join(' ')}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#changed = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
