import type { SeedEnd } from './seed-amounts';
import type { SeededNetwork } from './seeded-network';

/**
 * Marks with 1 every arc on which a suspect carat can be, when at the given end of the seeds any has come in: the
 * convention calls all carats of such an arc suspect. It is no possible flow; it is at least the greatest bound, and it is
 * positive just where that is.
 */
export function poisonOf(seeded: SeededNetwork, end: SeedEnd): Uint8Array {
  const { network, leaving } = seeded;
  const arcs = new Uint8Array(network.tails.length);
  const nodes = new Uint8Array(network.nodes);
  const pass = (arc: number): void => {
    arcs[arc] = 1;
    nodes[network.heads[arc] ?? 0] = 1;
  };
  seeded.seeds.forEach((seed) => {
    if (seed[end] > 0) seed.entries.forEach(pass);
  });
  for (let node = 2; node < network.nodes; node += 1) {
    if (nodes[node] === 0) continue;
    leaving.arcs.subarray(leaving.from[node] ?? 0, leaving.from[node + 1] ?? 0).forEach(pass);
  }
  return arcs;
}
