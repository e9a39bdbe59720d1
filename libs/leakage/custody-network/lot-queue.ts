/** Lots in the order in which they came, each of suspect or of clean carats only. */
export class LotQueue {
  /** Suspect lots are positive, clean ones negative. */
  #lots: number[] = [];
  #first = 0;

  /** Puts carats behind all others. */
  add(suspect: number, clean: number): void {
    // Within a parcel of both, the clean lot goes first.
    if (clean > 0) this.#push(-clean);
    if (suspect > 0) this.#push(suspect);
  }

  /** Takes all lots of another, in their order. */
  append(other: LotQueue): void {
    for (let place = other.#first; place < other.#lots.length; place += 1) this.#push(other.#lots[place] ?? 0);
  }

  /** Takes the oldest lots, so many carats of them, into a queue of their own; gives how many of them are suspect. */
  take(carats: number, into: LotQueue): number {
    let left = carats;
    let suspect = 0;
    while (left > 0 && this.#first < this.#lots.length) {
      const lot = this.#lots[this.#first] ?? 0;
      const part = Math.min(left, Math.abs(lot));
      if (lot > 0) suspect += part;
      into.#push(lot > 0 ? part : -part);
      if (part === Math.abs(lot)) this.#first += 1;
      else this.#lots[this.#first] = lot > 0 ? lot - part : lot + part;
      left -= part;
    }
    if (this.#first > 64 && this.#first * 2 > this.#lots.length) {
      this.#lots = this.#lots.slice(this.#first);
      this.#first = 0;
    }
    return suspect;
  }

  /** How many of all carats are suspect. */
  get suspect(): number {
    let sum = 0;
    for (let place = this.#first; place < this.#lots.length; place += 1) sum += Math.max(0, this.#lots[place] ?? 0);
    return sum;
  }

  #push(lot: number): void {
    const last = this.#lots.length - 1;
    const before = this.#lots[last] ?? 0;
    if (last >= this.#first && before > 0 === lot > 0) this.#lots[last] = before + lot;
    else this.#lots.push(lot);
  }
}
