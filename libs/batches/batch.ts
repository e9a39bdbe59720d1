import type { Problem } from '@kp/exchange/problems';
import type { Actor, Instant } from '@kp/kernel';
import type { SchemeCommandType } from '@kp/scheme';

/** What its sender wants of a batch; it is part of what the batch is, and never changes. */
export interface BatchTerms {
  readonly form: 'ndjson' | 'csv';
  /** The command of every row of a CSV file without a column `command`; `null` when none was named. */
  readonly command: SchemeCommandType | null;
  /**
   * What a line that does not hold means for the others: nothing (`proceed`), or that none of the batch is recorded
   * (`rollback`; see `BatchRun` for what is guaranteed).
   */
  readonly onError: 'proceed' | 'rollback';
  /** Decide every line and record none. */
  readonly dryRun: boolean;
  /** Whether it is sent chunk by chunk, and completed by its sender, or whole in one request. */
  readonly isChunked: boolean;
}

/** How far a batch has come. `open`: its chunks are being sent. `received`: it is whole, on the disk, and waits its turn. */
export const BATCH_STATES = ['open', 'received', 'running', 'done', 'failed'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** How many lines were read, and how many of them met which end; see `LineStatus`. */
export interface BatchCounts {
  readonly lines: number;
  readonly recorded: number;
  readonly repeated: number;
  readonly acceptable: number;
  readonly rejected: number;
}

/** A batch of commands as it is kept beside the log. */
export interface Batch extends BatchTerms {
  /** A UUID that follows from the sender, his key and `dryRun`: the same batch sent again is the same batch. */
  readonly id: string;
  /** The sender's own name for it. */
  readonly key: string;
  /** Who acts for all its lines. */
  readonly sender: Actor;
  readonly state: BatchState;
  /**
   * What is being done with the lines: a batch that rolls back, or a dry run, is first judged as a whole; then, or at once,
   * its lines are recorded.
   */
  readonly phase: 'judging' | 'recording';
  readonly createdAt: Instant;
  readonly receivedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly counts: BatchCounts;
  /** The last line that was answered, counted from 1; the results up to there take so many bytes of their file. */
  readonly lastLine: number;
  readonly resultBytes: number;
  /** Whether nothing was recorded because a line did not hold. */
  readonly rolledBack: boolean;
  /** Why it failed, or could not be read to its end. */
  readonly problem: Problem | null;
}

export const NO_LINES: BatchCounts = { lines: 0, recorded: 0, repeated: 0, acceptable: 0, rejected: 0 };

/** Whether nothing more will happen to it. */
export function hasEnded({ state }: Batch): boolean {
  return state === 'done' || state === 'failed';
}
