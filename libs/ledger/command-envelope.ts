import type { Actor, Capture, Instant, Revision } from '@kp/kernel';
import type { SchemeCommand } from '@kp/scheme';
import type { Foreseen } from './foresight';

/** A command with what the ledger has to know about its sending. */
export interface CommandEnvelope {
  /** A UUID: the same id with the same command is the same sending, for ever (see `commandIdOf`). */
  readonly id: string;
  readonly command: SchemeCommand;
  readonly actor: Actor;
  /** What `commandDigestOf` makes of the envelope, should the sender have worked it out already. */
  readonly digest?: string;
  /** When the act took place; the ledger's present moment when the sender does not say. */
  readonly occurredAt?: Instant;
  /** How it was taken down on a device, where it was. */
  readonly capture?: Capture;
  /** The revision on which the sender based its intention; evidence needs none. */
  readonly expectedRevision?: Revision;
  /** What larger undertaking it belongs to, and which message caused it; the command itself when absent. */
  readonly correlationId?: string;
  readonly causationId?: string;
  /** What another thread has decided about it ahead of its turn. */
  readonly foreseen?: Foreseen;
  /** Set when a simulator made it up. */
  readonly synthetic?: true;
}
