import { Bell } from '../bell';

/** How often, in milliseconds, sleeping readers look for what other programs have committed. */
const LOOK_EVERY = 10;

/**
 * Tells the tails of one store that the log has grown: at once after a commit of this store, and within some
 * milliseconds after one of another thread or program. It looks only while somebody sleeps.
 */
export class CommitWatch {
  readonly #bell = new Bell();
  readonly #dataVersion: () => number;
  #seen: number;
  #timer: NodeJS.Timeout | undefined;

  /** @param dataVersion a number that changes with every commit, seen from the connection that the tails read by. */
  constructor(dataVersion: () => number) {
    this.#dataVersion = dataVersion;
    this.#seen = dataVersion();
  }

  /** Rings when something was committed since the last look, and counts the rings; see `Bell`. */
  rings(): number {
    const version = this.#dataVersion();
    if (version !== this.#seen) {
      this.#seen = version;
      this.#bell.ring();
    }
    return this.#bell.rings;
  }

  /** Wakes everyone: after a commit of this store, and at its end. */
  wake(): void {
    this.#bell.ring();
  }

  async ringAfter(rings: number, signal?: AbortSignal): Promise<void> {
    const ring = this.#bell.ringAfter(rings, signal);
    this.#timer ??= setInterval(this.#look, LOOK_EVERY);
    try {
      await ring;
    } finally {
      if (this.#bell.sleepers === 0) {
        clearInterval(this.#timer);
        this.#timer = undefined;
      }
    }
  }

  readonly #look = (): void => {
    try {
      this.rings();
    } catch {
      // Whoever wakes looks at the log, and meets what went wrong where somebody can catch it.
      this.#bell.ring();
    }
  };
}
