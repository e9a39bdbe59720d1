import { UnreadableFile } from '@kp/exchange/files';
import { problem, type Problem } from '@kp/exchange/problems';
import type { EventStore } from '@kp/event-store';
import type { Clock } from '@kp/kernel';
import { Ledger, WhatIfStore } from '@kp/ledger';
import { answerLines } from './answer-lines';
import { NO_LINES, type Batch, type BatchCounts } from './batch';
import type { BatchLine } from './batch-line';
import type { BatchShelf } from './batch-shelf';
import type { LineResult } from './line-result';
import type { BatchLimits, BatchReading } from './read-batch';
import type { ResultFile } from './result-file';

/** Reads the lines of a batch out of the files of its content, in this thread or another; see `readBatch`. */
export type ReadLines = (files: readonly string[], reading: BatchReading) => AsyncIterable<readonly BatchLine[]>;

export interface BatchRunOptions {
  readonly shelf: BatchShelf;
  /** The log itself, of which a copy in memory is asked what would be. */
  readonly store: EventStore;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly readLines: ReadLines;
  readonly limits: BatchLimits;
  /** Told how far the batch has come, many times a second. */
  readonly onProgress: (batch: Batch) => void;
  /** Given when nothing more may be begun; the run then ends where it is, to be gone on with later. */
  readonly signal: AbortSignal;
}

const GROUPS_AT_ONCE = 3;
/** How often what was done is put on the disk, in milliseconds. A crash has the lines since then answered again. */
const SAVE_EVERY_MS = 1_000;

/**
 * Works a batch off, from where it was left. Lines are answered in order; whatever happens, none is recorded twice, since
 * the id of its command follows from the sender and the line. Throws `EventStoreUnavailable` when the log is away: the
 * batch can then be run again.
 *
 * A batch that rolls back is first judged as a whole, each line seeing what the lines before it would leave, against the
 * log as it stands. When a line does not hold, or the content cannot be read to its end, nothing of it is recorded. Else
 * its lines are recorded one after the other. There is no transaction over all of them: should another sender write to the
 * same things between the judgement and the recording, so that a line holds no longer, the batch ends there as `failed` with
 * `batch-overtaken`. What it had recorded by then stands, and the results name it. Evidence is never overtaken.
 */
export class BatchRun {
  private batch: Batch;
  private savedAt = 0;

  constructor(
    batch: Batch,
    private readonly options: BatchRunOptions,
  ) {
    this.batch = batch;
  }

  /** Answers with the batch at its end, or as it stands when the signal was given. */
  async run(): Promise<Batch> {
    const { shelf } = this.options;
    if (this.batch.phase === 'judging') this.set({ counts: NO_LINES, lastLine: 0, resultBytes: 0 });
    this.set({ state: 'running' });
    const results = await shelf.writeResults(this.batch.id, this.batch.resultBytes);
    try {
      await this.save(results);
      if (this.batch.phase === 'judging') await this.judge(results);
      if (this.batch.phase === 'recording' && this.batch.state === 'running') await this.record(results);
    } finally {
      await results.close();
    }
    return this.batch;
  }

  private async judge(results: ResultFile): Promise<void> {
    const { store, clock } = this.options;
    const whatIf = new WhatIfStore(store, clock);
    const ledger = new Ledger({ store: whatIf, whole: store, clock, soleWriter: true });
    const broken = await this.answer(results, ledger, () => undefined);
    if (this.options.signal.aborted) return;
    if (this.batch.dryRun || broken !== undefined || this.batch.counts.rejected > 0) {
      await this.end(results, broken, !this.batch.dryRun);
      return;
    }
    await results.clear();
    this.set({ phase: 'recording', counts: NO_LINES, lastLine: 0, resultBytes: 0 });
    await this.save(results);
  }

  private async record(results: ResultFile): Promise<void> {
    const { onError } = this.batch;
    const overtaken = (): Problem | undefined =>
      onError === 'rollback' && this.batch.counts.rejected > 0 ? OVERTAKEN : undefined;
    const broken = await this.answer(results, this.options.ledger, overtaken);
    if (!this.options.signal.aborted) await this.end(results, broken ?? overtaken(), false);
  }

  /** Answers the lines that are left; gives back why the content could not be read to its end. */
  private async answer(
    results: ResultFile,
    ledger: Ledger,
    stopped: () => Problem | undefined,
  ): Promise<Problem | undefined> {
    const { shelf, readLines, limits, signal } = this.options;
    const { batch } = this;
    const isReal = ledger === this.options.ledger;
    const reading = { batch, after: batch.lastLine, limits, mayForesee: isReal };
    const groups = readLines(shelf.content(batch.id), reading);
    const answers = answerLines(groups, {
      ledger,
      sender: batch.sender,
      batchId: batch.id,
      isReal,
      // What is under way when a line is found not to hold is recorded; let that be little.
      groupsAtOnce: batch.onError === 'rollback' ? 1 : GROUPS_AT_ONCE,
      stopped,
    });
    try {
      for await (const group of answers) {
        await results.add(group);
        this.count(group, results.bytes);
        if (performance.now() - this.savedAt >= SAVE_EVERY_MS) await this.save(results);
        if (signal.aborted) break;
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return problem(error.code, { detail: error.message });
    } finally {
      await this.save(results);
    }
    return undefined;
  }

  private async end(results: ResultFile, broken: Problem | undefined, rolledBack: boolean): Promise<void> {
    this.set({
      state: broken === undefined ? 'done' : 'failed',
      problem: broken ?? null,
      rolledBack,
      finishedAt: this.options.clock.now(),
    });
    await this.save(results);
  }

  private count(group: readonly LineResult[], resultBytes: number): void {
    const counts: { -readonly [Name in keyof BatchCounts]: number } = { ...this.batch.counts };
    counts.lines += group.length;
    for (const { status } of group) counts[status] += 1;
    this.set({ counts, resultBytes, lastLine: group.at(-1)?.line ?? this.batch.lastLine });
  }

  private set(changes: Partial<Batch>): void {
    this.batch = { ...this.batch, ...changes };
    this.options.onProgress(this.batch);
  }

  private async save(results: ResultFile): Promise<void> {
    await results.sync();
    this.options.shelf.save(this.batch);
    this.savedAt = performance.now();
  }
}

const OVERTAKEN = problem('batch-overtaken', {
  detail: 'A line that held when the batch was judged holds no longer. No line after it was sent.',
});
