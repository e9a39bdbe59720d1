import type { Position } from '@kp/kernel';

/**
 * How a read model stands:
 * - `absent`: no generation of this version was built yet; `building`: its first one is being built;
 * - `catching-up`: this projector folds what the log holds; `live`: it has met the head and follows it;
 * - `idle`: nobody keeps it up to date at the moment; `elsewhere`: another projector does;
 * - `down`: the last attempt failed, another follows by itself while the projector runs;
 * - `ahead-of-log`: it has folded events that the log does not hold, as after the log was put back from a copy;
 * - `other-log`: it was built from another log.
 *
 * The last two never mend themselves: `advice` says what to do.
 */
export type ReadModelState =
  'absent' | 'building' | 'catching-up' | 'live' | 'idle' | 'elsewhere' | 'down' | 'ahead-of-log' | 'other-log';

/** A read model as `Projector.status()` tells it. */
export interface ReadModelStatus {
  readonly name: string;
  /** The version of the program's projection. */
  readonly version: number;
  readonly state: ReadModelState;
  /** The live generation, and the one kept for going back; `null` where there is none. */
  readonly generation: number | null;
  readonly previousGeneration: number | null;
  /** The live generation has folded everything up to here. */
  readonly checkpoint: Position;
  /** The head of the log when it last answered. */
  readonly head: Position;
  /** How many events the live generation has met since the beginning, handled or not. */
  readonly events: number;
  readonly parkedKeys: number;
  readonly parkedEvents: number;
  /** The last failure, while `state` is `down`. */
  readonly error: string | null;
  /** What an operator should do; `null` when nothing. */
  readonly advice: string | null;
}

/** How far a catch-up, rebuild or verification is. */
export interface Progress {
  readonly name: string;
  readonly position: Position;
  /** The head of the log when it began. */
  readonly head: Position;
  /** Events met so far in this run, and per second. */
  readonly events: number;
  readonly eventsPerSecond: number;
}

export type OnProgress = (progress: Progress) => void;

/** Whether a live read model is what a fresh fold of the log gives. */
export interface Verification {
  readonly name: string;
  readonly equal: boolean;
  /** SHA-256, in lowercase hex, of the live tables, and of the tables folded again. */
  readonly digest: string;
  readonly refolded: string;
  /** The checkpoint up to which was folded, and how many events that were. */
  readonly position: Position;
  readonly events: number;
}

/** An event that a read model could not fold, or that waits behind one of the same key. */
export interface ParkedEvent {
  readonly readModel: string;
  readonly key: string;
  readonly position: Position;
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  /** Why it could not be folded; `null` for an event that only waits behind another. */
  readonly reason: string | null;
}

/** What came of a retry. */
export interface RetryResult {
  readonly key: string;
  /** How many events were folded, and how many are still parked. */
  readonly folded: number;
  readonly parked: number;
  /** Why the first of those still parked could not be folded. */
  readonly reason: string | null;
}

/** What came of waiting for a read model. */
export interface WaitResult {
  readonly reached: boolean;
  /** How far it had come when the waiting ended. */
  readonly position: Position;
}
