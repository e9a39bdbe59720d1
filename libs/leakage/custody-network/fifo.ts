import { SOURCE } from './custody-network';
import { LotQueue } from './lot-queue';
import { ARC_KINDS } from './arc-kind';
import { seedAmounts, type SeedEnd } from './seed-amounts';
import type { SeededNetwork } from './seeded-network';

const HOLDOVER = ARC_KINDS.indexOf('holdover');

/**
 * Suspect carats on every arc, in 0.01 ct, when what came first leaves first (Clayton's case, 1816). What lay in stock goes
 * before what arrives; of a supply the clean carats go first. A possible flow, so it lies within the bounds.
 */
export function fifoOf(seeded: SeededNetwork, end: SeedEnd): Float64Array {
  const { network, leaving } = seeded;
  const { kinds, carats, tails } = network;
  const seeds = seedAmounts(seeded, end);
  const suspect = new Float64Array(tails.length);
  const contents: (LotQueue | undefined)[] = new Array<undefined>(tails.length);
  for (let node = 2; node < network.nodes; node += 1) {
    const stock = gathered(seeded, node, contents, (arc, queue) => {
      if (tails[arc] === SOURCE) {
        const amount = seeds.get(arc) ?? 0;
        suspect[arc] = amount;
        queue.add(amount, (carats[arc] ?? 0) - amount);
      } else {
        const lots = contents[arc];
        contents[arc] = undefined;
        if (lots !== undefined) queue.append(lots);
      }
    });
    const lastOut = leaving.from[node + 1] ?? 0;
    for (let place = leaving.from[node] ?? 0; place < lastOut; place += 1) {
      const arc = leaving.arcs[place] ?? 0;
      if (kinds[arc] === HOLDOVER) {
        // It is the last to leave, with all that remains.
        suspect[arc] = stock.suspect;
        contents[arc] = stock;
      } else {
        const lots = new LotQueue();
        suspect[arc] = stock.take(carats[arc] ?? 0, lots);
        contents[arc] = lots;
      }
    }
  }
  return suspect;
}

/** All lots at a node, those held over first, then in the order of arrival. */
function gathered(
  { network: { kinds, tails, left, reached }, arriving }: SeededNetwork,
  node: number,
  contents: readonly (LotQueue | undefined)[],
  join: (arc: number, queue: LotQueue) => void,
): LotQueue {
  const arcs = Array.from(arriving.arcs.subarray(arriving.from[node] ?? 0, arriving.from[node + 1] ?? 0));
  const held = arcs.find((arc) => kinds[arc] === HOLDOVER);
  const day = (arc: number): string => (tails[arc] === SOURCE ? left[arc] : reached[arc]) ?? '';
  const others = arcs.filter((arc) => arc !== held).sort((one, other) => inOrder(day(one), day(other)) || one - other);
  const queue = (held === undefined ? undefined : contents[held]) ?? new LotQueue();
  for (const arc of others) join(arc, queue);
  return queue;
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
