/** Numbers in a typed array that grows as they are added. */
export class GrowableNumbers<Values extends Int32Array | Float64Array> {
  #length = 0;

  constructor(
    private values: Values,
    private readonly make: (length: number) => Values,
  ) {}

  get length(): number {
    return this.#length;
  }

  add(value: number): void {
    if (this.#length === this.values.length) {
      const larger = this.make(this.#length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.#length] = value;
    this.#length += 1;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  get(index: number): number {
    return this.values[index] ?? 0;
  }

  /** The numbers so far, in an array of just their length. */
  taken(): Values {
    return this.values.slice(0, this.#length) as Values;
  }
}

/** Whole numbers below 2 to the power of 31: nodes, arcs. */
export function growableIndexes(): GrowableNumbers<Int32Array> {
  return new GrowableNumbers<Int32Array>(new Int32Array(1024), (length) => new Int32Array(length));
}

/** Amounts, which are larger: exact up to the largest safe integer. */
export function growableAmounts(): GrowableNumbers<Float64Array> {
  return new GrowableNumbers<Float64Array>(new Float64Array(1024), (length) => new Float64Array(length));
}
