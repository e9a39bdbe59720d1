const BITS = 1 << 24;
const PROBES = 3;

/**
 * Remembers keys in 2 MiB, however many they are (a Bloom filter): `mayHold` is never wrong when it says no, and is
 * wrong about one key in a hundred when it says yes after a million keys. It spares the search of a file for rows that
 * cannot be there.
 */
export class KeyFilter {
  readonly #words = new Uint32Array(BITS / 32);

  add(key: string | number): void {
    const [first, second] = hashes(String(key));
    for (let probe = 0; probe < PROBES; probe += 1) {
      const bit = (first + probe * second) & (BITS - 1);
      this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  mayHold(key: string | number): boolean {
    const [first, second] = hashes(String(key));
    for (let probe = 0; probe < PROBES; probe += 1) {
      const bit = (first + probe * second) & (BITS - 1);
      if (((this.#words[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

/** Two independent hashes of a text: FNV-1a, and the same mixed further; the second is odd so that probes differ. */
function hashes(text: string): readonly [number, number] {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return [(mixed ^ (mixed >>> 13)) >>> 0, (Math.imul(hash, 0x297a2d39) | 1) >>> 0];
}
