/** One of several things, and how often it comes relative to the others: a whole number, 0 for never. */
export interface Weighted<Thing> {
  readonly thing: Thing;
  readonly weight: number;
}

/**
 * A source of chance that is the same for the same seed, on every machine: integers of 32 bits inside, and of the
 * operations on fractions only those whose last bit IEEE 754 fixes (no logarithm, no power).
 */
export interface Random {
  /** A whole number from 0 to one less than the bound. */
  below(bound: number): number;
  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number;
  /** Whether something comes to pass that happens so many times in ten thousand. */
  happens(perTenThousand: number): boolean;
  /** One of the things by weight; `undefined` when no weight is above 0. */
  oneOf<Thing>(things: readonly Weighted<Thing>[]): Thing | undefined;
  /**
   * A positive factor with mean 1 and a long tail, as sizes of shipments have: half lie below 0.75, one in a hundred
   * above 4, all between 0.02 and 8.
   */
  skewed(): number;
  /** A factor between one minus and one plus the spread, given in parts per thousand. */
  around(perThousand: number): number;
}

const TWO_TO_THE_32 = 4_294_967_296;
const ROUNDS_OF_MIXING = 16;
/** The mean of (0.15 + u)(0.15 + v) / (0.25 + w) for u, v, w between 0 and 1: 0.65² · ln 5. */
const MEAN_OF_SKEWED = 0.679_980_5;

/** Starts a source of chance. Sources of different seeds, or of the same seed under different labels, are unrelated. */
export function randomOf(seed: number, label: string): Random {
  const next = sfc32(seed, label);
  const unit = (): number => next() / TWO_TO_THE_32;
  const random: Random = {
    below: (bound) => Math.floor(unit() * bound),
    between: (first, last) => first + random.below(last - first + 1),
    happens: (perTenThousand) => random.below(10_000) < perTenThousand,
    oneOf: (things) => {
      let left = random.below(things.reduce((sum, { weight }) => sum + weight, 0));
      for (const { thing, weight } of things) {
        if (left < weight) return thing;
        left -= weight;
      }
      return undefined;
    },
    skewed: () => ((0.15 + unit()) * (0.15 + unit())) / (0.25 + unit()) / MEAN_OF_SKEWED,
    around: (perThousand) => 1 + ((2 * unit() - 1) * perThousand) / 1000,
  };
  return random;
}

/** The generator sfc32 (Doty-Humphrey's Small Fast Counting generator, 32 bits): period at least 2³², passes PractRand. */
function sfc32(seed: number, label: string): () => number {
  let a = seed | 0;
  let b = Math.trunc(seed / TWO_TO_THE_32) | 0;
  let c = hashOf(label);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < ROUNDS_OF_MIXING; round += 1) next();
  return next;
}

/** FNV-1a of the label's UTF-16 code units. */
function hashOf(label: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < label.length; index += 1) {
    hash = Math.imul(hash ^ label.charCodeAt(index), 0x01000193);
  }
  return hash;
}
