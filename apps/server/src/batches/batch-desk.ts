import { setTimeout as pause } from 'node:timers/promises';
import { BatchRun, BatchShelf, hasEnded, LineThread, type Batch, type BatchLimits } from '@kp/batches';
import { EventStoreUnavailable, type EventStore, type LogAddress } from '@kp/event-store';
import { problem } from '@kp/exchange/problems';
import type { Clock } from '@kp/kernel';
import type { Ledger } from '@kp/ledger';
import type { Logger } from 'pino';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** How often a batch is tried again that fails by a defect of this program. */
const MOST_ATTEMPTS = 3;

export interface BatchDeskOptions {
  readonly directory: string;
  readonly store: EventStore;
  /** Where the log is. */
  readonly address: LogAddress;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly limits: BatchLimits;
  /** For how long a batch that has ended is kept, in milliseconds. */
  readonly keepMs: number;
  readonly log: Logger;
}

/**
 * Works the batches of this server off, one after the other in the order in which they were received. What a crash or a
 * stop has interrupted is gone on with at the next start.
 */
export class BatchDesk {
  readonly shelf: BatchShelf;
  readonly limits: BatchLimits;
  private readonly waiting: string[] = [];
  private readonly ending = new AbortController();
  private readonly lines: LineThread;
  private underWay: Batch | undefined;
  private running: Promise<void> = Promise.resolve();
  private isRunning = false;

  constructor(private readonly options: BatchDeskOptions) {
    this.lines = new LineThread({ log: options.address, ledger: options.ledger });
    this.shelf = new BatchShelf(options.directory);
    this.limits = options.limits;
  }

  /** Goes on with what was left, and forgets what has ended long ago. */
  start(): void {
    const { clock, keepMs, log } = this.options;
    const now = Date.parse(clock.now());
    const batches = this.shelf.open();
    for (const { id, finishedAt } of batches) {
      if (finishedAt !== null && now - Date.parse(finishedAt) > keepMs) this.shelf.remove(id);
    }
    const left = batches
      .filter((batch) => batch.state === 'received' || batch.state === 'running')
      .toSorted((one, other) => ((one.receivedAt ?? '') < (other.receivedAt ?? '') ? -1 : 1));
    for (const { id } of left) {
      log.info({ batch: id }, 'a batch is gone on with');
      this.add(id);
    }
  }

  /** To be told of each batch that was received. */
  add(id: string): void {
    if (this.waiting.includes(id) || this.underWay?.id === id) return;
    this.waiting.push(id);
    if (this.isRunning || this.ending.signal.aborted) return;
    this.isRunning = true;
    this.running = this.workOff();
  }

  /** Has what reads batches made ready. */
  expect(): void {
    this.lines.warm();
  }

  /** A batch as it stands now. */
  batch(id: string): Batch | undefined {
    return this.underWay?.id === id ? this.underWay : this.shelf.read(id);
  }

  /** Answers what is under way, and leaves the rest for the next start. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
    await this.lines.stop();
  }

  private async workOff(): Promise<void> {
    for (let id = this.waiting.shift(); id !== undefined && !this.ending.signal.aborted; id = this.waiting.shift()) {
      await this.workOffOne(id);
      this.underWay = undefined;
    }
    this.isRunning = false;
  }

  private async workOffOne(id: string): Promise<void> {
    const { signal } = this.ending;
    for (
      let attempt = 1, pauseMs = FIRST_PAUSE_MS;
      !signal.aborted;
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)
    ) {
      const batch = this.shelf.read(id);
      if (batch === undefined || hasEnded(batch)) return;
      try {
        await this.run(batch);
        return;
      } catch (error) {
        const isLogAway = error instanceof EventStoreUnavailable;
        if (!isLogAway && attempt === MOST_ATTEMPTS) {
          this.giveUp(id, error);
          return;
        }
        if (!isLogAway) attempt += 1;
        this.options.log.warn({ batch: id, err: error, retryInMs: pauseMs }, 'a batch was interrupted');
        await pause(pauseMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async run(batch: Batch): Promise<void> {
    const { store, ledger, clock, limits, log } = this.options;
    const run = new BatchRun(batch, {
      shelf: this.shelf,
      store,
      ledger,
      clock,
      limits,
      readLines: (files, reading) => this.lines.read(files, reading),
      onProgress: (progress) => {
        this.underWay = progress;
      },
      signal: this.ending.signal,
    });
    const { id, state, counts } = await run.run();
    log.info({ batch: id, state, counts }, 'a batch was worked off');
  }

  private giveUp(id: string, error: unknown): void {
    const { log, clock } = this.options;
    log.error({ batch: id, err: error }, 'a batch failed');
    const batch = this.shelf.read(id);
    if (batch === undefined) return;
    const told = problem('internal-error', { detail: `The log of the server tells more, under the batch ${id}.` });
    this.shelf.save({ ...batch, state: 'failed', finishedAt: clock.now(), problem: told });
  }
}
