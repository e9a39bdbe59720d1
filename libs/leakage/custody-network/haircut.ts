import { seedAmounts, type SeedEnd } from './seed-amounts';
import type { SeededNetwork } from './seeded-network';

/** The haircut is reckoned in parts of 0.01 ct; what is left over in a division goes to the arcs that follow. */
export const HAIRCUT_PARTS = 1_000_000n;

/**
 * Suspect carats on every arc as if all stones of a node were mixed evenly (`q * t / s`), in parts of 0.01 ct: the
 * expected value under uniform mixing. Every share is rounded down to a part and the remainder stays with the others, so
 * suspect carats are conserved to the last part, and the haircut is itself a possible flow: it lies within the bounds.
 */
export function haircutOf(seeded: SeededNetwork, end: SeedEnd): BigInt64Array {
  const { network, arriving, leaving } = seeded;
  const suspect = new BigInt64Array(network.tails.length);
  for (const [arc, amount] of seedAmounts(seeded, end)) suspect[arc] = BigInt(amount) * HAIRCUT_PARTS;
  for (let node = 2; node < network.nodes; node += 1) {
    let suspects = 0n;
    const lastIn = arriving.from[node + 1] ?? 0;
    for (let place = arriving.from[node] ?? 0; place < lastIn; place += 1) {
      suspects += suspect[arriving.arcs[place] ?? 0] ?? 0n;
    }
    if (suspects === 0n) continue;
    const first = leaving.from[node] ?? 0;
    const lastOut = leaving.from[node + 1] ?? 0;
    let stock = 0;
    for (let place = first; place < lastOut; place += 1) stock += network.carats[leaving.arcs[place] ?? 0] ?? 0;
    for (let place = first; place < lastOut; place += 1) {
      const arc = leaving.arcs[place] ?? 0;
      const carats = network.carats[arc] ?? 0;
      const share = (suspects * BigInt(carats)) / BigInt(stock);
      suspect[arc] = share;
      suspects -= share;
      stock -= carats;
    }
  }
  return suspect;
}

/** A sum of parts in whole hundredths of a carat, rounded half up: never beyond bounds that are whole. */
export function roundedParts(parts: bigint): number {
  return Number((parts + HAIRCUT_PARTS / 2n) / HAIRCUT_PARTS);
}
