import { isTransient } from './unavailable';

/** How long to wait for a node, in milliseconds. */
export interface Patience {
  /** For a sign of life within one attempt. */
  readonly silence: number;
  /** For success, over all attempts. */
  readonly total: number;
}

const FIRST_REST = 25;
/** So short that whoever waits for a node goes on within a second of its return. */
const LONGEST_REST = 500;

/** The rests between attempts: each up to twice as long as the one before, and drawn, so that many do not knock at once. */
export class Backoff {
  #longest = FIRST_REST;
  #failingSince: number | undefined;

  /** To be called when an attempt went well. */
  reset(): void {
    this.#longest = FIRST_REST;
    this.#failingSince = undefined;
  }

  /** For how many milliseconds attempts have failed, this one included. */
  failingFor(): number {
    this.#failingSince ??= performance.now();
    return performance.now() - this.#failingSince;
  }

  /** Waits before the next attempt, or until the signal. */
  async rest(signal: AbortSignal): Promise<void> {
    const length = this.#longest * (0.5 + Math.random() / 2);
    this.#longest = Math.min(LONGEST_REST, this.#longest * 2);
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, length);
      signal.addEventListener('abort', done);
    });
  }
}

/**
 * Attempts something that may be attempted again until it succeeds, fails for good, or the patience is over.
 *
 * @throws what the last attempt threw.
 */
export async function persistently<Value>(
  patience: Patience,
  signal: AbortSignal,
  attempt: () => Promise<Value>,
): Promise<Value> {
  const backoff = new Backoff();
  const start = performance.now();
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTransient(error) || signal.aborted || performance.now() - start >= patience.total) throw error;
    }
    await backoff.rest(signal);
  }
}
