import type { EventStore } from '@kp/event-store';
import type { Position } from '@kp/kernel';
import type { Manifest } from './manifest';
import type { OnProgress, Verification } from './status';

/** Where generations are built from and to. */
export interface BuildSite {
  readonly store: EventStore;
  readonly directory: string;
  readonly manifest: Manifest;
}

export interface BuildOptions {
  /** Stop here; by default at the head of the log as it is when the folding begins. */
  readonly upTo?: Position | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * The read models that one thread builds anew or verifies, reading the log once for all of them. The steps of a building
 * are taken in the order `build`, `catchUp`, `promote`; whichever fails, `abandon` ends it.
 */
export interface BuildShare {
  /** Folds the log into finished generations, which readers do not see yet. */
  build(): Promise<void>;
  /** Folds what was appended meanwhile. */
  catchUp(): Promise<void>;
  /** Makes the generations the live ones and lets go of them. */
  promote(): Promise<void>;
  /** Removes what was built and not promoted. */
  abandon(): Promise<void>;
  /** Folds the log into scratch generations and compares them with the live ones; see `verifyGenerations`. */
  verify(): Promise<readonly Verification[]>;
  /** Lets go of the thread, where it has one of its own. */
  end(): Promise<void>;
}
