import type { AppendRequest } from '../append-request';
import type { AppendResult } from '../event-store';
import type { AppendOutcome } from './log-writer';

interface WaitingAppend {
  readonly request: AppendRequest;
  readonly settle: (outcome: AppendOutcome) => void;
  readonly fail: (error: unknown) => void;
}

/** The most appends written in one transaction, so that a flood of them does not hold the thread for long. */
const LARGEST_GROUP = 1_000;

/**
 * Collects the appends that are asked for within one turn of the event loop and has them written together, so that
 * many callers share one sync to the disk. A caller alone pays nothing for it but the turn.
 */
export class GroupCommit {
  readonly #write: (group: readonly AppendRequest[]) => readonly AppendOutcome[];
  #waiting: WaitingAppend[] = [];

  /** @param write records a group, all of it or, when it throws, nothing of it. */
  constructor(write: (group: readonly AppendRequest[]) => readonly AppendOutcome[]) {
    this.#write = write;
  }

  /** Resolves when the append is on the disk. */
  add(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(this.#writeNext);
      const settle = (outcome: AppendOutcome): void => {
        if (outcome.kind === 'recorded') resolve(outcome.result);
        else reject(outcome.error);
      };
      this.#waiting.push({ request, settle, fail: reject });
    });
  }

  /** Writes at once everything that waits. */
  flush(): void {
    while (this.#waiting.length > 0) this.#writeGroup();
  }

  readonly #writeNext = (): void => {
    this.#writeGroup();
    if (this.#waiting.length > 0) setImmediate(this.#writeNext);
  };

  #writeGroup(): void {
    const group = this.#waiting.slice(0, LARGEST_GROUP);
    this.#waiting = this.#waiting.slice(LARGEST_GROUP);
    if (group.length === 0) return;
    try {
      this.#write(group.map(({ request }) => request)).forEach((outcome, index) => group[index]?.settle(outcome));
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  }
}
