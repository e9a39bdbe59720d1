import type { FaultEffect, FaultRule, Operation } from './fault-rule';

interface ScheduledRule {
  readonly rule: FaultRule;
  toSkip: number;
  toStrike: number;
}

/** The faults a node still has to make. Each call is struck by the first rule that matches it and is not used up. */
export class FaultSchedule {
  #rules: ScheduledRule[] = [];
  readonly #cleared = new Set<() => void>();

  add(rule: FaultRule): void {
    const toStrike = rule.times === 'always' ? Number.POSITIVE_INFINITY : (rule.times ?? 1);
    this.#rules.push({ rule, toSkip: rule.skip ?? 0, toStrike });
  }

  /** Forgets all rules; answers that were held back are sent. */
  clear(): void {
    this.#rules = [];
    for (const listener of this.#cleared) listener();
  }

  onClear(listener: () => void): () => void {
    this.#cleared.add(listener);
    return () => this.#cleared.delete(listener);
  }

  /** What happens to this call, if anything. */
  next(operation: Operation, stream = ''): FaultEffect | undefined {
    for (const scheduled of this.#rules) {
      const { on, streamPrefix = '', effect } = scheduled.rule;
      if (on !== operation || !stream.startsWith(streamPrefix) || scheduled.toStrike <= 0) continue;
      if (scheduled.toSkip > 0) {
        scheduled.toSkip -= 1;
        continue;
      }
      scheduled.toStrike -= 1;
      return effect;
    }
    return undefined;
  }
}
