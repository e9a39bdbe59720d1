import { seedAmounts } from '../custody-network/seed-amounts';
import type { SeededNetwork } from '../custody-network';

/** Suspect carats on every arc in one of the histories that the records and the seeds allow, drawn by chances of a thousand. */
export function possibleHistory(seeded: SeededNetwork, chances: Iterator<number>): Float64Array {
  const { network, arriving, leaving } = seeded;
  const draw = (least: number, most: number): number => {
    const chance = chances.next();
    return least + Math.round(((most - least) * (chance.done === true ? 0 : chance.value)) / 1000);
  };
  const suspect = new Float64Array(network.tails.length);
  for (const [arc, amount] of seedAmounts(seeded, draw(0, 1) === 0 ? 'low' : 'high')) suspect[arc] = amount;
  for (let node = 2; node < network.nodes; node += 1) {
    let suspects = 0;
    for (const arc of arriving.arcs.subarray(arriving.from[node], arriving.from[node + 1]))
      suspects += suspect[arc] ?? 0;
    const out = [...leaving.arcs.subarray(leaving.from[node], leaving.from[node + 1])];
    let room = out.reduce((sum, arc) => sum + (network.carats[arc] ?? 0), 0);
    for (const arc of out) {
      const carats = network.carats[arc] ?? 0;
      room -= carats;
      const share = draw(Math.max(0, suspects - room), Math.min(carats, suspects));
      suspect[arc] = share;
      suspects -= share;
    }
  }
  return suspect;
}
