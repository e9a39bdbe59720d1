import type { RecentEventIds } from './recent-event-ids';
import type { StreamState } from './stream-state';

/** What a writer expects of the stream: the revision of its last event, or one of the three words of the protocol. */
export type ExpectedRevision = number | 'any' | 'no_stream' | 'stream_exists';

/** What becomes of a write. */
export type CommitDecision =
  | { readonly kind: 'write' }
  /** These events stand there already; the last of them at this revision. */
  | { readonly kind: 'repeated'; readonly revision: number }
  | { readonly kind: 'wrong-expected-version' }
  | { readonly kind: 'stream-deleted' };

const WRITE: CommitDecision = { kind: 'write' };
const WRONG: CommitDecision = { kind: 'wrong-expected-version' };

/**
 * Judges a write against what was written before it, durable or not. The rules are those of a node of 23.10 and 24.10:
 * - a tombstoned stream takes nothing; `stream_exists` fails on a softly deleted one as on a tombstoned one;
 * - with a revision or `no_stream`, events that stand just where this write would have put them make it a repetition;
 *   a part of them makes it wrong;
 * - with `any` and `stream_exists` it is a repetition when all ids are remembered for this stream;
 * - a softly deleted stream accepts `no_stream` and the revision it had.
 */
export function checkCommit(
  stream: StreamState,
  hasMetadata: () => boolean,
  expected: ExpectedRevision,
  ids: readonly string[],
  recent: RecentEventIds,
): CommitDecision {
  if (stream.tombstoneWritten) return { kind: 'stream-deleted' };
  if (expected === 'stream_exists') {
    if (stream.softDeletionWritten) return { kind: 'stream-deleted' };
    if (stream.lastWritten < 0 && !hasMetadata()) return WRONG;
  }
  if (expected === 'any' || expected === 'stream_exists') return rememberedWrite(stream, ids, recent);

  const revision = expected === 'no_stream' ? -1 : expected;
  if (revision === stream.lastWritten) return WRITE;
  if (revision > stream.lastWritten || ids.length === 0) return WRONG;
  const standing = ids.findIndex((id, index) => stream.events[revision + 1 + index]?.id !== id);
  if (standing === -1) return { kind: 'repeated', revision: revision + ids.length };
  return standing === 0 && expected === 'no_stream' && stream.softDeletionWritten ? WRITE : WRONG;
}

function rememberedWrite(stream: StreamState, ids: readonly string[], recent: RecentEventIds): CommitDecision {
  let last: number | undefined;
  for (const id of ids) {
    const place = recent.find(id);
    if (place?.stream !== stream.name) return last === undefined ? WRITE : WRONG;
    last = place.revision;
  }
  return last === undefined ? WRITE : { kind: 'repeated', revision: last };
}
