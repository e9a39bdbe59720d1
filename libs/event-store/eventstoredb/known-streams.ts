import type { Revision, StreamName } from '@kp/kernel';

/** What is known of a stream: the ids of all its events up to the last that was seen. */
export interface KnownStream {
  readonly last: Revision;
  readonly ids: ReadonlySet<string>;
}

const MOST_STREAMS = 2_000;

/** Longer streams are read anew each time: to remember them would cost more than it saves. */
const MOST_EVENTS = 5_000;

/**
 * Remembers the streams that were read or written last. As streams only grow, what it knows is never wrong, at most old;
 * and whether it is old is noticed by the server when something is written for the revision that was seen.
 */
export class KnownStreams {
  readonly #streams = new Map<StreamName, { last: Revision; readonly ids: Set<string> }>();

  of(stream: StreamName): KnownStream | undefined {
    return this.#streams.get(stream);
  }

  /** Takes in ids that stand side by side in a stream. What does not join what is known is of no use. */
  learn(stream: StreamName, first: Revision, ids: readonly string[]): void {
    const known = this.#streams.get(stream);
    const next = known === undefined ? 0 : known.last + 1;
    const last = (first + ids.length - 1) as Revision;
    if (first > next || last < next) return;
    const all = known?.ids ?? new Set<string>();
    for (const id of ids.slice(next - first)) all.add(id);
    this.#streams.delete(stream);
    if (all.size <= MOST_EVENTS) this.#streams.set(stream, { last, ids: all });
    const oldest = this.#streams.keys().next();
    if (this.#streams.size > MOST_STREAMS && oldest.done !== true) this.#streams.delete(oldest.value);
  }
}
