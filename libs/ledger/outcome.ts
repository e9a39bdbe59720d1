import type { Rejection, Revision } from '@kp/kernel';
import type { Receipt } from './receipt';

/** What became of a command. Only a log that cannot be reached is an exception. */
export type Outcome =
  /** Its facts are recorded; `replayed` when an earlier sending had recorded them. */
  | { readonly kind: 'recorded'; readonly receipt: Receipt; readonly replayed: boolean }
  /** The rules forbid it. Nothing was recorded. */
  | { readonly kind: 'rejected'; readonly rejections: readonly Rejection[] }
  /** Its id was used for another command. Nothing was recorded. */
  | { readonly kind: 'command-id-reused' }
  /** The stream is not at the revision that the sender named. Nothing was recorded. */
  | { readonly kind: 'revision-mismatch'; readonly actual: Revision | 'no-stream' };
