const FIRST_MS = 100;
const LONGEST_MS = 5_000;

/** How long to wait before trying again: longer each time, and never the same for two runners that failed together. */
export class Backoff {
  #ceiling = FIRST_MS;

  /** The next wait in milliseconds, drawn from the upper half of a range that doubles each time. */
  next(): number {
    const wait = Math.round(this.#ceiling * (0.5 + Math.random() / 2));
    this.#ceiling = Math.min(this.#ceiling * 2, LONGEST_MS);
    return wait;
  }

  /** It worked: the next wait is short again. */
  reset(): void {
    this.#ceiling = FIRST_MS;
  }
}
