import type { UnreadableFileCode } from '@kp/exchange/files';
import type { LogAddress } from '@kp/event-store';
import type { BatchReading } from './read-batch';

/** What the thread that reads lines is told at its start. */
export interface LineThreadAssignment {
  /** Where the log is in which lines are decided ahead; `undefined` where none is. */
  readonly log: LogAddress | undefined;
}

/** What the thread that reads lines is asked. A reading hands out one group for each `more`. */
export type ToLineThread =
  | { readonly kind: 'read'; readonly id: number; readonly files: readonly string[]; readonly reading: BatchReading }
  | { readonly kind: 'more'; readonly id: number; readonly keptChanges: number | undefined }
  | { readonly kind: 'stop'; readonly id: number };

/** What it answers. Lines come as JSON text: one string crosses between threads faster than the objects in it. */
export type FromLineThread =
  | { readonly kind: 'lines'; readonly id: number; readonly text: string }
  | { readonly kind: 'end'; readonly id: number }
  | {
      readonly kind: 'unreadable';
      readonly id: number;
      readonly code: UnreadableFileCode;
      readonly file: string;
      readonly lastGoodLine: number;
      readonly detail: string;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };
