import { setTimeout as pause } from 'node:timers/promises';
import { Backoff, type EventStore } from '@kp/event-store';
import type { Position, RecordedEvent } from '@kp/kernel';
import type { CommandEnvelope } from '../command-envelope';
import type { Ledger } from '../ledger';
import type { Outcome } from '../outcome';
import { beginningOf } from './beginning-of';
import type { Checkpoint, CheckpointFile } from './checkpoint-file';
import { reactionsTo, type Reactor } from './reactor';

/** Read in small batches: between them the thread serves requests. */
const BATCH = 1_000;

/**
 * How long a reactor at the head lets events gather, so that a busy log wakes it four times a second and not for each
 * event. After a silence it acts at once.
 */
const GATHER_MS = 250;

/**
 * How often the checkpoint is written at most. What was done since then is met again after a crash, and recognised by its
 * ids; a write for each event would cost every writer of this machine a turn at the disk.
 */
const WRITE_EVERY_MS = 1_000;

/** After how many events that were only passed over it is worth a write. */
const PASSED_OVER = 10_000;

/** What went otherwise than hoped. None of it ends the runner. */
export type ReactorTrouble =
  /** The rules do not allow what the reactor asked for. It is passed over. */
  | {
      readonly kind: 'refused';
      readonly reactor: string;
      readonly cause: RecordedEvent;
      readonly envelope: CommandEnvelope;
      readonly outcome: Exclude<Outcome, { readonly kind: 'recorded' }>;
    }
  /** The reactor threw, as it would again. The event is passed over. */
  | { readonly kind: 'broken'; readonly reactor: string; readonly cause: RecordedEvent; readonly error: unknown }
  /** The log or the disk failed; it goes on from where it was after a pause. */
  | { readonly kind: 'interrupted'; readonly reactor: string; readonly error: unknown; readonly retryInMs: number };

export interface ReactorRunnerOptions {
  readonly reactor: Reactor;
  readonly store: EventStore;
  readonly ledger: Ledger;
  readonly checkpoint: CheckpointFile;
  readonly onTrouble: (trouble: ReactorTrouble) => void;
}

/**
 * Follows the log with one reactor and gives the ledger what it asks for, event by event in the order of the log. An event
 * counts as done when its commands are answered, so each is reacted to at least once; as the ids of commands are derived
 * from it, it is done exactly once, however many servers run the reactor and wherever one of them is killed.
 *
 * A reactor without a checkpoint, or with one of another log, begins at the beginning: what was done before is recognised.
 */
export class ReactorRunner {
  readonly #options: ReactorRunnerOptions;
  readonly #handled: ReadonlySet<string>;
  readonly #backoff = new Backoff();
  #position: Position | undefined;
  /** The last event done, unless the checkpoint holds it. */
  #unwritten: RecordedEvent | undefined;
  /** How many events were done since then, one with commands counting as many. */
  #weight = 0;
  #writtenAt = -Infinity;

  constructor(options: ReactorRunnerOptions) {
    this.#options = options;
    this.#handled = new Set(options.reactor.handles);
  }

  /** Runs until the signal is given; the command under way is then finished and the checkpoint written. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.#attempt(() => this.#follow(signal), signal);
    await this.#attempt(() => {
      this.#write();
      return Promise.resolve();
    }, signal);
  }

  async #attempt(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
    try {
      await work();
    } catch (error) {
      const retryInMs = this.#backoff.next();
      this.#options.onTrouble({ kind: 'interrupted', reactor: this.#options.reactor.name, error, retryInMs });
      await rest(retryInMs, signal);
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    this.#position ??= await beginningOf(this.#options.store, this.#options.checkpoint);
    for await (const message of this.#options.store.tail(this.#position, { signal, batchSize: BATCH })) {
      const events = message.kind === 'events' ? message.events : [];
      for (const event of events) {
        if (signal.aborted) return;
        const given = this.#handled.has(event.type) ? await this.#reactTo(event) : 0;
        this.#weight += given > 0 ? PASSED_OVER : 1;
        this.#position = event.position;
        this.#unwritten = event;
      }
      this.#backoff.reset();
      if (this.#weight >= PASSED_OVER && performance.now() - this.#writtenAt >= WRITE_EVERY_MS) this.#write();
      if (events.length < BATCH) await rest(GATHER_MS, signal);
    }
    if (!signal.aborted) throw new Error('The tail of the log ended.');
  }

  /** Answers with how many commands it gave. */
  async #reactTo(cause: RecordedEvent): Promise<number> {
    const { reactor, ledger, onTrouble } = this.#options;
    const asked = this.#asked(cause);
    for (const envelope of asked) {
      const outcome = await ledger.execute(envelope);
      if (outcome.kind !== 'recorded') onTrouble({ kind: 'refused', reactor: reactor.name, cause, envelope, outcome });
    }
    return asked.length;
  }

  #asked(cause: RecordedEvent): readonly CommandEnvelope[] {
    const { reactor, onTrouble } = this.#options;
    try {
      return reactionsTo(cause, reactor);
    } catch (error) {
      onTrouble({ kind: 'broken', reactor: reactor.name, cause, error });
      return [];
    }
  }

  #write(): void {
    if (this.#unwritten === undefined) return;
    const { position, stream, revision, id } = this.#unwritten;
    const checkpoint: Checkpoint = { log: this.#options.store.id, position, stream, revision, id };
    this.#options.checkpoint.write(checkpoint);
    this.#unwritten = undefined;
    this.#weight = 0;
    this.#writtenAt = performance.now();
  }
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
