import type { TableRows } from './table-rows';

/**
 * The changes of one event, so that they can be taken back when it throws. One is used for all events: remembering costs
 * no more than a few assignments.
 */
export class UndoLog {
  readonly #rows: TableRows[] = [];
  readonly #keys: (string | number)[] = [];
  readonly #held: (object | undefined)[] = [];
  readonly #wereChanged: boolean[] = [];
  #length = 0;

  /** Remembers what a row was before a change; `undefined` where there was none in memory. */
  remember(rows: TableRows, key: string | number, held: object | undefined, wasChanged: boolean): void {
    this.#rows[this.#length] = rows;
    this.#keys[this.#length] = key;
    this.#held[this.#length] = held;
    this.#wereChanged[this.#length] = wasChanged;
    this.#length += 1;
  }

  /** Nothing before this can be taken back any more. */
  forget(): void {
    this.#length = 0;
  }

  /** Takes everything back, the latest first. */
  takeBack(): void {
    while (this.#length > 0) {
      this.#length -= 1;
      const key = this.#keys[this.#length] ?? '';
      this.#rows[this.#length]?.takeBack(key, this.#held[this.#length], this.#wereChanged[this.#length] === true);
    }
  }
}
