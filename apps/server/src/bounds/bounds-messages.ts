import type { LocalDate, Position } from '@kp/kernel';
import type { BoundsSubject } from '@kp/leakage';
import type { ParticipantCode } from '@kp/scheme';

/** What the thread is told at its start: where the read models are. */
export interface BoundsAssignment {
  readonly readModels: string;
}

/** A question about suspect carats. */
export interface BoundsAsked {
  readonly subject: BoundsSubject;
  readonly suspect: ParticipantCode;
  /** One of the competing scenarios; all of them when it is `null`. */
  readonly scenario: string | null;
  readonly until: LocalDate | null;
  /** As of which position; `null` is the newest. */
  readonly asOf: Position | null;
  /** Whether the ways and cuts are told. */
  readonly hasProofs: boolean;
}

export interface BoundsRequest {
  readonly id: number;
  readonly asked: BoundsAsked;
}

/** The answer as the text of a JSON document, or that nothing is on record of the subject. */
export interface BoundsTold {
  readonly position: Position;
  readonly document: string | null;
}

export type BoundsReply =
  | { readonly id: number; readonly kind: 'told'; readonly told: BoundsTold }
  | { readonly id: number; readonly kind: 'not-ready' | 'failed'; readonly reason: string };
