/** Notices when nothing has shown itself for a while, as long as somebody waits for it. */
export class Watch {
  readonly #milliseconds: number;
  readonly #onSilence: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number, onSilence: () => void) {
    this.#milliseconds = milliseconds;
    this.#onSilence = onSilence;
  }

  /** Somebody begins to wait. */
  start(): void {
    this.stop();
    this.#timer = setTimeout(this.#onSilence, this.#milliseconds);
  }

  /** A sign of life. Does nothing when nobody waits. */
  alive(): void {
    this.#timer?.refresh();
  }

  /** Nobody waits any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
