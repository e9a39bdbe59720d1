/**
 * Lets commands that touch the same things pass one after the other, while all others go on side by side. A command
 * waits for those queued before it that write what it writes or reads. Nobody waits for what was queued later, so nobody
 * waits for ever.
 */
export class StreamQueue {
  private readonly writers = new Map<string, Promise<unknown>>();

  /** Runs the task when all that it has to wait for has ended, held or failed. */
  async run<Result>(writes: readonly string[], reads: readonly string[], task: () => Promise<Result>): Promise<Result> {
    const before = [...writes, ...reads].flatMap((name) => this.writers.get(name) ?? []);
    const turn = before.length === 0 ? task() : Promise.allSettled(before).then(task);
    for (const name of writes) this.writers.set(name, turn);
    try {
      return await turn;
    } finally {
      for (const name of writes) if (this.writers.get(name) === turn) this.writers.delete(name);
    }
  }
}
