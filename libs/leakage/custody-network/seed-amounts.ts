import type { SeededNetwork } from './seeded-network';

/** At which end of what the seeds say a convention is reckoned. */
export type SeedEnd = 'low' | 'high';

/**
 * How many suspect carats come in by each supply at one end of the seeds: spread over a seed's entries in proportion to
 * what they bring, in whole hundredths. All seeds keep within their least and greatest, all supplies within what they are.
 */
export function seedAmounts(seeded: SeededNetwork, end: SeedEnd): ReadonlyMap<number, number> {
  const even = new Map<number, number>();
  const isEven = seeded.seeds.every(({ entries, low }) => spread(seeded, entries, low, even) === low);
  const amounts = isEven ? even : leastAmounts(seeded);
  if (end === 'high') for (const { entries, low, high } of seeded.seeds) spread(seeded, entries, high - low, amounts);
  return amounts;
}

function leastAmounts({ seeds }: SeededNetwork): Map<number, number> {
  const amounts = new Map<number, number>();
  for (const { entries, lowByEntry } of seeds) {
    entries.forEach((arc, place) => amounts.set(arc, (amounts.get(arc) ?? 0) + (lowByEntry[place] ?? 0)));
  }
  return amounts;
}

/** Adds up to `wanted` to what the entries bring already, and gives how much found room. */
function spread(
  { network: { carats } }: SeededNetwork,
  entries: Int32Array,
  wanted: number,
  amounts: Map<number, number>,
): number {
  const rooms = Array.from(entries, (arc) => (carats[arc] ?? 0) - (amounts.get(arc) ?? 0));
  let room = rooms.reduce((sum, one) => sum + one, 0);
  let left = Math.min(wanted, room);
  const found = left;
  entries.forEach((arc, place) => {
    const one = rooms[place] ?? 0;
    if (one === 0 || left === 0) return;
    // What is left always fits into the room that is left, so the last one takes the rest.
    const share = Number((BigInt(left) * BigInt(one)) / BigInt(room));
    const part = Math.max(share, left - (room - one));
    amounts.set(arc, (amounts.get(arc) ?? 0) + part);
    room -= one;
    left -= part;
  });
  return found;
}
