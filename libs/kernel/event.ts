import type { Actor } from './actor';
import type { Capture } from './capture';
import type { Instant } from './instant';
import type { Position } from './position';

/** A fact as a decider states it: a dotted name in the past tense, the version of its shape, and its data as plain JSON. */
export interface DomainEvent {
  readonly type: string;
  readonly version: number;
  readonly data: object;
}

/** The name of a stream: the history of one thing. */
export type StreamName = string & { readonly __stream: 'name' };

/** The place of an event in its stream, counted from 0. */
export type Revision = number & { readonly __revision: 'in a stream' };

/** What every event tells about how it came to be. */
export interface EventMetadata {
  /** When it happened, as the actor claims. */
  readonly occurredAt: Instant;
  readonly actor: Actor;
  /** How it was taken down on a device, where it was. */
  readonly capture?: Capture;
  /** The command that it answers, and the SHA-256 of that command in canonical JSON. */
  readonly commandId: string;
  readonly commandDigest: string;
  /** What larger undertaking it belongs to, and which message caused it. */
  readonly correlationId: string;
  readonly causationId: string;
  /** The version of the policy that judged it, where a policy did. */
  readonly policyVersion?: string;
  /**
   * The rules of the discrepancies that the sender was told of at once. They make the receipt repeatable; the truth about
   * discrepancies is derived anew from the events.
   */
  readonly flags?: readonly string[];
  /** Set on facts that a simulator made up; every reader shows it. */
  readonly synthetic?: true;
}

/** An event on its way into a stream. The id is drawn by the writer, so that a repetition can be recognised. */
export interface NewEvent<E extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly type: E['type'];
  readonly version: E['version'];
  readonly data: E['data'];
  readonly metadata: EventMetadata;
}

/**
 * An event as the log holds it. `data` and `metadata` may be decoded only when they are read, which lets a reader skip
 * what it does not handle.
 */
export interface RecordedEvent<E extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly type: E['type'];
  readonly version: E['version'];
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  /** When the log took it in; never decreasing along positions. */
  readonly recordedAt: Instant;
  readonly data: E['data'];
  readonly metadata: EventMetadata;
}
