import type { Actor, Instant } from '@kp/kernel';
import type { SchemeCommand } from './scheme-command';

/**
 * A command together with who gave it and when the act took place: what a public record or a simulated world hands to
 * the ledger. Sequences of them stand in the order of `occurredAt`, so that the ledger can take them one after another.
 */
export interface TimedCommand {
  /** The client's id of the command. It is the same each time the sequence is made, so that taking it twice does it once. */
  readonly id: string;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly command: SchemeCommand;
  /** Set on what a simulator made up; whoever records the command records this too. */
  readonly synthetic?: true;
}
