import { setTimeout as pause } from 'node:timers/promises';
import { Backoff, type EventStore, type TailMessage } from '@kp/event-store';
import type { Position } from '@kp/kernel';
import { buildGenerations } from './build-generations';
import type { BuildSite } from './build-share';
import { PAGE } from './fold-log';
import type { LiveGeneration } from './live-generation';
import type { OnProgress } from './status';

/** How often to look whether a generation was replaced by another. */
const LOOK_EVERY_MS = 200;

/**
 * How long followers of a log that keeps growing let events gather before the next commit, so that a commit for each of
 * them does not take the processor from those who write. An event after a silence is taken in at once.
 */
const GATHER_MS = 25;

/** A round without anything to try again still ends now and then: timers cannot wait for ever. */
const LONGEST_ROUND_MS = 3_600_000;

/** Something failed and is tried again. */
export interface Failure {
  /** The read model that failed; `null` when it was the log. */
  readonly readModel: string | null;
  readonly error: unknown;
  readonly retryInMs: number;
}

/** The pause before a generation is tried again. */
interface Rest {
  readonly backoff: Backoff;
  until: number;
}

interface FollowerOptions {
  readonly site: BuildSite;
  readonly onProgress?: OnProgress | undefined;
  readonly onFailure?: ((failure: Failure) => void) | undefined;
}

/**
 * Keeps generations at the head of the log. One loop for what is there and for what comes: read on from the stored
 * checkpoints, and whenever the tail throws or ends, or a generation fails or is replaced, begin again from there.
 *
 * Generations at the head share one tail; one that is behind has its own until it has caught up, and holds nobody up.
 */
export class Follower {
  readonly #generations: readonly LiveGeneration[];
  readonly #options: FollowerOptions;
  readonly #store: EventStore;
  readonly #builds = new Map<LiveGeneration, Promise<void>>();
  readonly #rests = new Map<LiveGeneration, Rest>();

  constructor(generations: readonly LiveGeneration[], options: FollowerOptions) {
    this.#generations = generations;
    this.#options = options;
    this.#store = options.site.store;
  }

  /** Follows until the signal is given; then everything folded is stored and let go of. */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#openAll();
      this.#buildMissing(signal);
      await this.#round(signal);
    }
    await Promise.allSettled(this.#builds.values());
    for (const generation of this.#generations) {
      if (generation.isOpen) this.#guarded(generation, () => generation.commit());
      generation.close();
    }
  }

  async #openAll(): Promise<void> {
    for (const generation of this.#generations) {
      if (generation.isReplaced) generation.close();
      if (generation.isOpen || generation.isMismatched || this.#builds.has(generation)) continue;
      if (this.#restOf(generation).until > performance.now()) continue;
      try {
        await generation.open();
        if (generation.state === 'elsewhere') this.#rest(generation);
      } catch (error) {
        this.#failed([generation], generation.projection.name, error);
      }
    }
  }

  /** Builds what has no generation of this version, beside the following of the others. */
  #buildMissing(signal: AbortSignal): void {
    const missing = this.#generations.filter(({ state }) => state === 'absent');
    if (missing.length === 0) return;
    const built = buildGenerations(
      missing.map(({ projection }) => projection),
      this.#options.site,
      { signal, onProgress: this.#options.onProgress },
    );
    const done = built
      .catch((error: unknown) => {
        if (signal.aborted) return;
        this.#failed(missing, missing.map(({ projection }) => projection.name).join(', '), error);
      })
      .finally(() => {
        for (const generation of missing) this.#builds.delete(generation);
      });
    for (const generation of missing) {
      generation.building();
      this.#builds.set(generation, done);
    }
  }

  /** Follows with what is open, until something calls for another round. */
  async #round(signal: AbortSignal): Promise<void> {
    const ending = new AbortController();
    const end = (): void => {
      ending.abort();
    };
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    const look = setInterval(() => {
      if (this.#generations.some(({ isReplaced }) => isReplaced)) end();
    }, LOOK_EVERY_MS);
    const retry = setTimeout(end, this.#nextRetryInMs());
    for (const build of this.#builds.values()) void build.then(end);
    const tails = this.#groups().map((group) => this.#followTogether(group, ending));
    await (tails.length > 0 ? Promise.all(tails) : aborted(ending.signal));
    clearTimeout(retry);
    clearInterval(look);
    signal.removeEventListener('abort', end);
  }

  #nextRetryInMs(): number {
    const resting = this.#generations.filter(
      ({ isOpen, state }) => !isOpen && (state === 'down' || state === 'elsewhere'),
    );
    const until = Math.min(...resting.map((generation) => this.#restOf(generation).until));
    return Math.min(Math.max(until - performance.now(), 0), LONGEST_ROUND_MS);
  }

  /** Those at the head together; of the others, those at the same checkpoint. */
  #groups(): readonly (readonly LiveGeneration[])[] {
    const groups = new Map<Position | 'head', LiveGeneration[]>();
    for (const generation of this.#generations) {
      if (!generation.isOpen) continue;
      const place = generation.state === 'live' ? 'head' : generation.writer.checkpoint;
      groups.set(place, [...(groups.get(place) ?? []), generation]);
    }
    return [...groups.values()];
  }

  /** Never throws: what fails is closed, reported and opened again in a later round. */
  async #followTogether(group: readonly LiveGeneration[], ending: AbortController): Promise<void> {
    let following = group;
    try {
      const after = Math.min(...group.map(({ writer }) => writer.checkpoint)) as Position;
      for await (const message of this.#store.tail(after, { signal: ending.signal, batchSize: PAGE })) {
        const wereLive = following.every(({ state }) => state === 'live');
        following = following.filter((generation) => this.#takeIn(generation, message));
        const haveCaughtUp = !wereLive && following.every(({ state }) => state === 'live');
        const canJoin = haveCaughtUp && this.#generations.some((other) => isLive(other) && !following.includes(other));
        if (canJoin || following.length < group.length) ending.abort();
        else if (wereLive && message.kind === 'events') await gather(ending.signal);
      }
      if (!ending.signal.aborted) throw new Error('The tail of the log ended.');
    } catch (error) {
      this.#failed(following, null, error);
      ending.abort();
    }
  }

  /** Answers whether the generation can go on with this tail. */
  #takeIn(generation: LiveGeneration, message: TailMessage): boolean {
    return this.#guarded(generation, () => {
      if (message.kind === 'caught-up') {
        const stored = generation.commit();
        if (!stored) return false;
        generation.caughtUp();
        this.#restOf(generation).backoff.reset();
        return true;
      }
      // A full page means that more is waiting: there is no hurry to commit.
      return generation.fold(message.events) && (message.events.length >= PAGE || generation.commit());
    });
  }

  #guarded(generation: LiveGeneration, work: () => boolean): boolean {
    try {
      return work();
    } catch (error) {
      this.#failed([generation], generation.projection.name, error);
      return false;
    }
  }

  #failed(generations: readonly LiveGeneration[], readModel: string | null, error: unknown): void {
    let retryInMs = 0;
    for (const generation of generations) {
      generation.fail(error);
      retryInMs = this.#rest(generation);
    }
    this.#options.onFailure?.({ readModel, error, retryInMs });
  }

  #rest(generation: LiveGeneration): number {
    const rest = this.#restOf(generation);
    const wait = rest.backoff.next();
    rest.until = performance.now() + wait;
    return wait;
  }

  #restOf(generation: LiveGeneration): Rest {
    const known = this.#rests.get(generation);
    if (known !== undefined) return known;
    const rest = { backoff: new Backoff(), until: 0 };
    this.#rests.set(generation, rest);
    return rest;
  }
}

function isLive({ isOpen, state }: LiveGeneration): boolean {
  return isOpen && state === 'live';
}

async function gather(signal: AbortSignal): Promise<void> {
  try {
    await pause(GATHER_MS, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else {
      signal.addEventListener('abort', () => {
        resolve();
      });
    }
  });
}
