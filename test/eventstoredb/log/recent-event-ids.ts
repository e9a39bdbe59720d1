/** Where an event was written. */
export interface EventPlace {
  readonly stream: string;
  readonly revision: number;
}

/**
 * The ids of the events written last. This memory is all that makes a repeated write without an expected revision
 * idempotent: it is bounded and does not survive a restart, as on a real node, so such a repetition may be written twice.
 */
export class RecentEventIds {
  readonly #limit: number;
  readonly #places = new Map<string, EventPlace>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(id: string, place: EventPlace): void {
    this.#places.delete(id);
    this.#places.set(id, place);
    if (this.#places.size <= this.#limit) return;
    for (const oldest of this.#places.keys()) {
      this.#places.delete(oldest);
      return;
    }
  }

  find(id: string): EventPlace | undefined {
    return this.#places.get(id);
  }
}
