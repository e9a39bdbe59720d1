import type { LogAddress } from '@kp/event-store';
import type { Position } from '@kp/kernel';
import type { ReadModelStatus } from '@kp/projections';

/** What the projector's thread is told at its start. */
export interface ProjectorAssignment {
  /** The data folder. */
  readonly data: string;
  readonly log: LogAddress;
}

/** A question to the thread; its answer carries the same id. */
export type ProjectorRequest =
  | { readonly id: number; readonly kind: 'status' }
  | { readonly id: number; readonly kind: 'rebuild'; readonly name: string };

export type ToProjector = ProjectorRequest | { readonly kind: 'stop' };

export type ProjectorAnswer =
  | { readonly id: number; readonly kind: 'status'; readonly readModels: readonly ReadModelStatus[] }
  | { readonly id: number; readonly kind: 'rebuilt' }
  | { readonly id: number; readonly kind: 'refused'; readonly reason: string };

export type FromProjector =
  | ProjectorAnswer
  | { readonly kind: 'committed'; readonly name: string; readonly position: Position }
  | {
      readonly kind: 'failure';
      readonly readModel: string | null;
      readonly reason: string;
      readonly retryInMs: number;
    };
