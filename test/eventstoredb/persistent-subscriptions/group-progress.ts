interface Step {
  readonly order: number;
  done: boolean;
}

/** How far a group has come: everything up to a place is done once all that was handed out up to it is. */
export class GroupProgress {
  readonly #steps: Step[] = [];
  readonly #open = new Map<number, Step>();
  #reached: number | undefined;
  #sinceCheckpoint = 0;
  #checkpointed: number | undefined;

  constructor(checkpoint: number | undefined) {
    this.#checkpointed = checkpoint;
    this.#reached = checkpoint;
  }

  /** The place of the last checkpoint written. */
  get checkpointed(): number | undefined {
    return this.#checkpointed;
  }

  /** An event was handed out, or is passed over because nobody wants it. */
  step(order: number, wanted: boolean): void {
    const step = { order, done: !wanted };
    this.#steps.push(step);
    if (wanted) this.#open.set(order, step);
    else this.#advance();
  }

  /** An event is acknowledged, skipped or parked. Replayed events have no step of their own. */
  done(order: number): void {
    const step = this.#open.get(order);
    if (step === undefined) return;
    this.#open.delete(order);
    step.done = true;
    this.#advance();
  }

  /** The place to write down, when so many steps have been made since the last checkpoint. */
  takeCheckpoint(leastSteps: number): number | undefined {
    if (this.#reached === undefined || this.#sinceCheckpoint < Math.max(1, leastSteps)) return undefined;
    this.#sinceCheckpoint = 0;
    this.#checkpointed = this.#reached;
    return this.#reached;
  }

  #advance(): void {
    let passed = 0;
    for (const { order, done } of this.#steps) {
      if (!done) break;
      this.#reached = order;
      passed += 1;
    }
    this.#steps.splice(0, passed);
    this.#sinceCheckpoint += passed;
  }
}
