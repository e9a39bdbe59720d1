/** Notices when nothing has shown itself for a while, as long as somebody waits for it. */
export class Watch {
  readonly #milliseconds: number;
  readonly #onSilence: () => void;
  #timer: NodeJS.Timeout | undefined;
  #waiting = false;
  #lastSign = 0;

  constructor(milliseconds: number, onSilence: () => void) {
    this.#milliseconds = milliseconds;
    this.#onSilence = onSilence;
  }

  /** Somebody begins to wait. This and `pause` come with every event, so both leave the timer alone. */
  start(): void {
    this.#waiting = true;
    this.#lastSign = performance.now();
    this.#timer ??= setTimeout(this.#look, this.#milliseconds);
  }

  /** A sign of life. Does nothing when nobody waits. */
  alive(): void {
    if (!this.#waiting) return;
    this.start();
  }

  /** Nobody waits for the moment. */
  pause(): void {
    this.#waiting = false;
  }

  /** Nobody waits any more. */
  stop(): void {
    this.#waiting = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #look = (): void => {
    this.#timer = undefined;
    if (!this.#waiting) return;
    const left = this.#lastSign + this.#milliseconds - performance.now();
    if (left > 0) this.#timer = setTimeout(this.#look, left);
    else this.#onSilence();
  };
}
