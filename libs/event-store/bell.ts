/**
 * Lets readers sleep until something may have been appended. A reader notes the count of rings, looks at the log, and,
 * when it finds nothing, waits for a ring after that count: what rings between the look and the wait is not missed.
 */
export class Bell {
  readonly #sleepers = new Set<() => void>();
  #rings = 0;

  /** How often it has rung. */
  get rings(): number {
    return this.#rings;
  }

  /** How many readers sleep now. */
  get sleepers(): number {
    return this.#sleepers.size;
  }

  /** Wakes everyone who sleeps. */
  ring(): void {
    this.#rings += 1;
    const sleepers = [...this.#sleepers];
    this.#sleepers.clear();
    for (const wake of sleepers) wake();
  }

  /** Resolves at the first ring after that count, at once when it has rung since, or when the signal is aborted. */
  async ringAfter(rings: number, signal?: AbortSignal): Promise<void> {
    if (this.#rings !== rings || signal?.aborted === true) return;
    let wake = (): void => undefined;
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    this.#sleepers.add(wake);
    signal?.addEventListener('abort', wake);
    try {
      await woken;
    } finally {
      this.#sleepers.delete(wake);
      signal?.removeEventListener('abort', wake);
    }
  }
}
