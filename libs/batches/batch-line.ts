import type { Problem } from '@kp/exchange/problems';
import type { CommandEnvelope } from '@kp/ledger';

/** A line that holds a command: what the ledger has to know of it but who sends it, which is the same for all lines. */
export interface CommandLine {
  /** Counted from 1; in CSV the line on which the record begins. */
  readonly line: number;
  /** The sender's own id of the line; `null` when it has none. */
  readonly id: string | null;
  readonly sent: Omit<CommandEnvelope, 'actor' | 'expectedRevision'>;
}

/** A line that holds none, or one that its sender may not send. */
export interface BrokenLine {
  readonly line: number;
  readonly id: string | null;
  readonly problem: Problem;
}

/** One line of a batch. It is plain data, so that one thread can read lines for another. */
export type BatchLine = CommandLine | BrokenLine;
