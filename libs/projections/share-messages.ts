import type { Position } from '@kp/kernel';
import type { ThreadFailure } from './thread-failure';
import type { Progress, Verification } from './status';

/** A step that a share takes in a thread of its own. */
export type ShareStep = 'build' | 'catchUp' | 'promote' | 'abandon' | 'verify';

/** What a thread is told at its start. */
export interface ShareAssignment {
  readonly directory: string;
  /** The read models of this share. */
  readonly names: readonly string[];
  readonly upTo: Position | undefined;
  /** Whether anybody wants to hear of the progress. */
  readonly tellsProgress: boolean;
  /** What the program's module needs to open the log. */
  readonly log: unknown;
}

/** To the thread. Steps are asked for one after another. */
export type ToShare = { readonly kind: 'step'; readonly step: ShareStep } | { readonly kind: 'stop' | 'end' };

/** From the thread: progress, and one answer to each step. */
export type FromShare =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly verifications: readonly Verification[] }
  | { readonly kind: 'failed'; readonly failure: ThreadFailure };
