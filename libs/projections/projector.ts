import { mkdirSync } from 'node:fs';
import type { EventStore } from '@kp/event-store';
import type { Position, RecordedEvent } from '@kp/kernel';
import { buildGenerations } from './build-generations';
import type { BuildSite } from './build-share';
import { buildShares, type BuildThreads } from './build-threads';
import { ProjectorBusy, ReadModelNotOfLog, ReadModelUnavailable, UnknownReadModel } from './errors';
import { foldLog } from './fold-log';
import { Follower, type Failure } from './follower';
import { adviceFor, inspectGeneration, statusOf } from './inspect-generation';
import { LiveGeneration, type OnCommit } from './live-generation';
import { Manifest } from './manifest';
import type { ParkedAt } from './parking';
import type { Projection } from './projection';
import type { OnProgress, ParkedEvent, ReadModelStatus, RetryResult, Verification } from './status';
import { takeTogether } from './take-together';

/** Where a projector reads and writes. */
export interface ProjectorOptions {
  readonly store: EventStore;
  /** The folder of the read models' files; made when it is missing. It must lie on a local disk. */
  readonly directory: string;
  readonly projections: readonly Projection[];
  /**
   * The threads in which `rebuild` and `verify` do their work, for who has nothing else to do meanwhile. Without them it is
   * done in the calling thread. Either way it is the same work with the same result.
   */
  readonly threads?: BuildThreads;
  /** Told after each commit, so that waiting readers can be woken. */
  readonly onCommit?: OnCommit;
  /** Told when something failed that `run` is going to try again. */
  readonly onFailure?: (failure: Failure) => void;
}

export interface FoldingOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export interface CatchUpOptions extends FoldingOptions {
  /** Stop here; by default at the head of the log as it is now. */
  readonly upTo?: Position;
}

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: OnProgress;
}

/**
 * Keeps read models up to date with a log, builds them anew, and proves them.
 *
 * Each read model is a file of its own, whose rows and checkpoint change in one transaction: after a crash, whenever it
 * comes, the folding goes on from the stored checkpoint and gives the same rows. One projector at a time writes to a
 * generation, whatever programs or threads they are in; should two ever write, the older one's commit fails.
 */
export class Projector {
  readonly #site: BuildSite;
  readonly #options: ProjectorOptions;
  readonly #generations: ReadonlyMap<string, LiveGeneration>;
  #isRunning = false;

  constructor(options: ProjectorOptions) {
    const { store, directory, projections, onCommit } = options;
    mkdirSync(directory, { recursive: true });
    this.#options = options;
    this.#site = { store, directory, manifest: new Manifest(directory) };
    this.#generations = new Map(
      projections.map((projection) => [projection.name, new LiveGeneration(projection, { ...this.#site, onCommit })]),
    );
  }

  /**
   * Folds what the log holds, builds what is missing, and ends.
   *
   * @throws ProjectorBusy when another projector has one of the read models; the others are folded.
   * @throws ReadModelNotOfLog when one was built from another log, or from events that this one does not hold; the
   * others are folded.
   */
  async catchUp({ upTo, signal, onProgress }: CatchUpOptions = {}): Promise<void> {
    const generations = [...this.#generations.values()];
    const options = { upTo, signal, onProgress };
    try {
      for (const generation of generations) if (!generation.isOpen) await generation.open();
      const missing = generations.filter(({ state }) => state === 'absent');
      const projections = missing.map(({ projection }) => projection);
      await buildGenerations(projections, this.#site, options);
      for (const generation of missing) await generation.open();
      const open = generations.filter(({ isOpen }) => isOpen);
      await foldLog(this.#site.store, open, { ...options, upTo: () => upTo });
      const strange = generations.find(({ isMismatched }) => isMismatched);
      if (strange !== undefined)
        throw new ReadModelNotOfLog(strange.projection.name, adviceFor(strange.state, 0) ?? '');
      const busy = generations.find(({ state }) => state === 'elsewhere');
      if (busy !== undefined) throw new ProjectorBusy(busy.projection.name);
    } finally {
      if (!this.#isRunning) for (const generation of generations) generation.close();
    }
  }

  /**
   * Follows the log until the signal is given, whatever fails meanwhile, and builds what is missing beside it. A read
   * model that another projector has is taken over once that one ends.
   */
  async run({ signal, onProgress }: RunOptions): Promise<void> {
    if (this.#isRunning) throw new Error('This projector is running already.');
    this.#isRunning = true;
    const { onFailure } = this.#options;
    try {
      const follower = new Follower([...this.#generations.values()], { site: this.#site, onProgress, onFailure });
      await follower.follow(signal);
    } finally {
      this.#isRunning = false;
    }
  }

  /**
   * Folds the log into new generations and makes them the live ones; all read models unless some are named.
   *
   * @throws BuildThreadFailed when a thread dies or fails by an error that has no class here; nothing has changed then.
   */
  async rebuild(names?: readonly string[], options: FoldingOptions = {}): Promise<void> {
    await buildGenerations(this.#projections(names), this.#site, { ...options, threads: this.#options.threads });
  }

  /**
   * Folds the log again, up to where each live generation is, and compares all rows.
   *
   * @throws ReadModelUnavailable when one of them was never built.
   * @throws BuildThreadFailed when a thread dies.
   */
  async verify(names?: readonly string[], options: FoldingOptions = {}): Promise<readonly Verification[]> {
    const projections = this.#projections(names);
    const { threads } = this.#options;
    const verifications = await takeTogether(
      (signal) => buildShares(projections, this.#site, { ...options, threads, signal }),
      (inAll) => inAll((share) => share.verify()),
      options.signal,
    );
    const place = ({ name }: Verification): number => projections.findIndex((projection) => projection.name === name);
    return verifications.flat().sort((left, right) => place(left) - place(right));
  }

  /**
   * Makes the generation before the live one again; whoever runs goes on with it from its own checkpoint.
   *
   * @throws ReadModelUnavailable when there is none of this version.
   */
  rollBack(name: string): void {
    const { projection } = this.#generation(name);
    const { previous } = this.#site.manifest.entry(name);
    if (previous?.version !== projection.version) {
      throw new ReadModelUnavailable(name, previous === null ? 'absent' : 'other-version');
    }
    this.#site.manifest.swap(name);
  }

  /** How each read model stands, also those that another projector has. */
  async status(): Promise<readonly ReadModelStatus[]> {
    const head = await this.#site.store.head();
    const generations = [...this.#generations.values()];
    return Promise.all(generations.map((generation) => statusOf(generation, this.#site, head, this.#isRunning)));
  }

  /** All parked events, of one read model or of all, each read model's in the order of the log. */
  parked(name?: string): readonly ParkedEvent[] {
    const generations = name === undefined ? [...this.#generations.values()] : [this.#generation(name)];
    return generations.flatMap((generation) => inspectGeneration(this.#site.directory, generation)?.parked ?? []);
  }

  /**
   * Folds the parked events of a key again, in order, until one cannot be folded.
   *
   * @throws ProjectorBusy when another projector has the read model.
   * @throws ReadModelUnavailable when it was never built.
   */
  async retry(name: string, key: string): Promise<RetryResult> {
    const generation = this.#generation(name);
    const wasOpen = generation.isOpen;
    if (!wasOpen) await generation.open();
    if (!generation.isOpen) {
      throw generation.state === 'elsewhere' ? new ProjectorBusy(name) : new ReadModelUnavailable(name, 'absent');
    }
    try {
      for (;;) {
        const before = parkedNow(generation, key);
        const events = await this.#load(before);
        // More may have been parked behind them while they were loaded.
        if (parkedNow(generation, key).length === before.length) return generation.writer.retry(key, events);
      }
    } finally {
      if (!wasOpen) generation.close();
    }
  }

  /** Lets go of all read models. Only a projector that does not run may be closed. */
  close(): void {
    if (this.#isRunning) throw new Error('A running projector ends by its signal.');
    for (const generation of this.#generations.values()) generation.close();
  }

  async #load(parked: readonly ParkedAt[]): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (const { stream, revision } of parked) {
      events.push(...(await this.#site.store.readStream(stream, { from: revision, limit: 1 })));
    }
    return events;
  }

  #generation(name: string): LiveGeneration {
    const generation = this.#generations.get(name);
    if (generation === undefined) throw new UnknownReadModel(name, [...this.#generations.keys()]);
    return generation;
  }

  #projections(names: readonly string[] | undefined): readonly Projection[] {
    const generations = names?.map((name) => this.#generation(name)) ?? [...this.#generations.values()];
    return generations.map(({ projection }) => projection);
  }
}

function parkedNow(generation: LiveGeneration, key: string): readonly ParkedAt[] {
  generation.commit();
  return generation.writer.parked(key);
}
