import type { EventStore } from '../event-store';
import { asStored, type Upcaster } from '../upcaster';
import { SettableClock, type Capabilities, type Subject, type SubjectFactory } from './subject';

/** Where the sentences of the suite play: a fresh log for each, and what the adapter lets one do with it. */
export interface Stage {
  readonly can: Capabilities;
  /** The store of this test, on a log that was empty when the test began. */
  readonly store: EventStore;
  readonly clock: SettableClock;
  /** Closes the store of this test and opens its log again; the new store is then the store of this test. */
  reopen(upcast?: Upcaster): Promise<EventStore>;
  /** One more store on the log of this test. */
  connect(): Promise<EventStore>;
  /** Replaces the log of this test by an empty one that is read through an upcaster. */
  openWith(upcast: Upcaster): Promise<EventStore>;
}

/** Sets the stage within the `describe` block that surrounds the call. */
export function setStage(factory: SubjectFactory, can: Capabilities): Stage {
  let subject: Subject;
  let store: EventStore;
  let clock: SettableClock;

  const open = async (upcast: Upcaster): Promise<void> => {
    clock = new SettableClock('2003-01-01T00:00:00.000Z');
    subject = await factory({ upcast, clock });
    store = subject.store;
  };
  beforeEach(() => open(asStored));
  afterEach(() => subject.dispose());

  return {
    can,
    get store() {
      return store;
    },
    get clock() {
      return clock;
    },
    async reopen(upcast = asStored) {
      if (subject.reopen === undefined) throw new Error('An adapter that is durable must bring `reopen`.');
      store = await subject.reopen({ upcast, clock });
      return store;
    },
    connect() {
      if (subject.connect === undefined) throw new Error('An adapter that is shared must bring `connect`.');
      return subject.connect();
    },
    async openWith(upcast) {
      await subject.dispose();
      await open(upcast);
      return store;
    },
  };
}
