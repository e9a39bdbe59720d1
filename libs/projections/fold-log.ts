import type { EventStore } from '@kp/event-store';
import type { Position, RecordedEvent } from '@kp/kernel';
import type { GenerationWriter } from './generation-writer';
import { ProgressMeter } from './progress-meter';
import { UnfitRow } from './row-codec';
import type { OnProgress } from './status';

/** How many events are read at once: few enough for what was decoded of them to be forgotten soon. */
export const PAGE = 1_000;

/** What a folding needs of a log. */
export type LogToFold = Pick<EventStore, 'id' | 'head' | 'tail'>;

/** A generation into which events are folded. */
export interface FoldTarget {
  /** The writer of the moment. It is another one when `fold` or `commit` have answered `false`. */
  readonly writer: GenerationWriter;
  /**
   * Folds events, up to a position where one is given. Answers `false` when a row did not fit its table: the folding has
   * to go on, carefully, from the checkpoint of the new writer.
   */
  fold(events: readonly RecordedEvent[], upTo?: Position): boolean;
  /** Stores all that was folded. Answers `false` as `fold` does. */
  commit(): boolean;
}

export interface FoldOptions {
  /** Where each target stops; by default at the head of the log. */
  readonly upTo?: ((target: FoldTarget) => Position | undefined) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Folds what the log holds into all targets, reading it once, from the hindmost checkpoint on, and commits. When the
 * signal is given it ends early and throws the signal's reason; what was committed by then stays.
 */
export async function foldLog(store: LogToFold, targets: readonly FoldTarget[], options: FoldOptions): Promise<void> {
  const { signal, onProgress } = options;
  const head = await store.head();
  const meters = targets.map((target) => new ProgressMeter(target, head, onProgress));
  const report = (): void => {
    for (const meter of meters) meter.report();
  };
  for (let complete = targets.length === 0; !complete;) {
    const atEnd = await foldOnce(store, targets, options, report);
    signal?.throwIfAborted();
    const stored = targets.map((target) => target.commit());
    complete = atEnd && stored.every(Boolean);
  }
}

/** Reads on from the hindmost checkpoint; answers `false` when that has to be done again. */
async function foldOnce(
  store: LogToFold,
  targets: readonly FoldTarget[],
  { upTo, signal }: FoldOptions,
  report: () => void,
): Promise<boolean> {
  const after = Math.min(...targets.map(({ writer }) => writer.checkpoint)) as Position;
  const options = { follow: false, batchSize: PAGE, ...(signal === undefined ? {} : { signal }) };
  for await (const message of store.tail(after, options)) {
    report();
    if (message.kind === 'caught-up') return true;
    for (const target of targets) {
      if (!target.fold(message.events, upTo?.(target))) return false;
    }
    const last = message.events.at(-1)?.position ?? after;
    if (targets.every((target) => (upTo?.(target) ?? Infinity) <= last)) return true;
  }
  return false;
}

/** Does the work, or hands over to `startAgain` and answers `false` when a row did not fit its table. */
export function unlessUnfit(work: () => void, startAgain: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof UnfitRow)) throw error;
    startAgain();
    return false;
  }
}
