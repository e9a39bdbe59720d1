import type { Clock, Instant } from '@kp/kernel';
import type { EventStore } from '../event-store';
import type { Upcaster } from '../upcaster';

/** What the suite asks an adapter for when it wants a log. */
export interface Setup {
  readonly upcast: Upcaster;
  /** The clock by which events are recorded, where the adapter can be given one. */
  readonly clock: Clock;
}

/** An adapter on the test bench: one log, and the ways to it. */
export interface Subject {
  /** A store on an empty log. */
  readonly store: EventStore;
  /** Closes all stores and opens the same log again, as after a restart. Asked for when the adapter is `durable`. */
  readonly reopen?: (setup: Setup) => Promise<EventStore>;
  /** Opens one more store on the same log, as another program would. Asked for when the adapter is `shared`. */
  readonly connect?: () => Promise<EventStore>;
  /** Closes every store that is still open and removes the log. */
  readonly dispose: () => Promise<void>;
}

/** Makes an adapter with an empty log. This is all that an adapter has to bring to the suite. */
export type SubjectFactory = (setup: Setup) => Promise<Subject>;

/** What not every adapter can be asked to prove. An adapter names what it lacks; its sentences are then not stated. */
export interface Capabilities {
  /** The log outlives the store. */
  readonly durable: boolean;
  /** Several stores can be open on one log. */
  readonly shared: boolean;
  /** Events are recorded by the clock of the set-up, and not by that of a server. */
  readonly settableClock: boolean;
  /** An event id is recognised wherever it stands, and not only in the stream that is appended to. */
  readonly logWideIds: boolean;
}

/** A clock that stands still until it is set. */
export class SettableClock implements Clock {
  #now: Instant;

  constructor(now: string) {
    this.#now = now as Instant;
  }

  now(): Instant {
    return this.#now;
  }

  set(now: string): Instant {
    this.#now = now as Instant;
    return this.#now;
  }
}
