import type { Position } from '@kp/kernel';
import type { FoldTarget } from './fold-log';
import type { OnProgress } from './status';

/** Measures the folding into one target and tells how far it is. */
export class ProgressMeter {
  readonly #target: FoldTarget;
  readonly #head: Position;
  readonly #onProgress: OnProgress | undefined;
  readonly #eventsBefore: number;
  readonly #startedAt = performance.now();

  constructor(target: FoldTarget, head: Position, onProgress: OnProgress | undefined) {
    this.#target = target;
    this.#head = head;
    this.#onProgress = onProgress;
    this.#eventsBefore = target.writer.events;
  }

  report(): void {
    if (this.#onProgress === undefined) return;
    const { writer } = this.#target;
    const events = writer.events - this.#eventsBefore;
    const seconds = (performance.now() - this.#startedAt) / 1000;
    this.#onProgress({
      name: writer.projection.name,
      position: writer.checkpoint,
      head: this.#head,
      events,
      eventsPerSecond: seconds > 0 ? Math.round(events / seconds) : 0,
    });
  }
}
