import { SINK, SOURCE } from './custody-network';
import type { Bounds, ProofPath } from './proof';
import type { SeededNetwork } from './seeded-network';

/**
 * Checks bounds by their proofs alone, as a reader would by hand: nothing here solves anything. Gives what is wrong, in
 * words; nothing when both bounds are proved.
 */
export function checkProof(seeded: SeededNetwork, targets: readonly number[], bounds: Bounds): readonly string[] {
  return [...checkGreatest(seeded, targets, bounds), ...checkLeast(seeded, targets, bounds)];
}

function checkGreatest(seeded: SeededNetwork, targets: readonly number[], bounds: Bounds): readonly string[] {
  const { paths, cut } = bounds.greatestProof;
  const asked = new Set(targets);
  const wrong = [...checkPaths(seeded, paths, 'high')];
  if (sumOf(paths) !== bounds.greatest) wrong.push('The paths do not come to the greatest.');
  for (const { arcs } of paths) {
    const last = arcs.at(-1);
    if (last === undefined || !asked.has(last)) wrong.push('A path does not end at what was asked for.');
  }
  if (sumOf(cut) !== bounds.greatest) wrong.push('The cut does not come to the greatest.');
  const closedArcs = new Set<number>();
  const closedSeeds = new Set<number>();
  for (const part of cut) {
    if (part.kind === 'arc') {
      closedArcs.add(part.arc);
      if (part.carats !== seeded.network.carats[part.arc]) wrong.push('The cut states an arc wrongly.');
    } else {
      closedSeeds.add(part.seed);
      if (part.carats !== seeded.seeds[part.seed]?.high) wrong.push('The cut states a seed wrongly.');
    }
  }
  const open = seeded.seeds.map(({ high }, seed) => high > 0 && !closedSeeds.has(seed));
  const { arcs } = reach(seeded, open, closedArcs);
  if (targets.some((arc) => arcs[arc] === 1)) wrong.push('A way leads around the cut.');
  return wrong;
}

function checkLeast(seeded: SeededNetwork, targets: readonly number[], bounds: Bounds): readonly string[] {
  const { elsewhere, forced, exits } = bounds.leastProof;
  if (bounds.least === 0 && elsewhere.length === 0 && forced.length === 0) {
    // Nothing that surely came in can come there: nothing is forced, and nothing has to be led elsewhere.
    const { arcs } = reach(
      seeded,
      seeded.seeds.map(({ low }) => low > 0),
      new Set(),
    );
    return targets.some((arc) => arcs[arc] === 1) ? ['Nothing shows that the least is nothing.'] : [];
  }
  const asked = new Set(targets);
  const wrong = [...checkPaths(seeded, elsewhere, 'low')];
  const total = seeded.seeds.reduce((sum, { low }) => sum + low, 0);
  if (total - sumOf(elsewhere) !== bounds.least) wrong.push('The ways elsewhere do not leave the least.');
  for (const { arcs } of elsewhere) {
    if (arcs.some((arc) => asked.has(arc))) wrong.push('A way elsewhere passes what was asked for.');
    const end = seeded.network.heads[arcs.at(-1) ?? -1];
    if (end === undefined || leadsTo(seeded, end, asked))
      wrong.push('A way elsewhere can still come to what was asked for.');
  }
  if (sumOf(forced) - sumOf(exits) !== bounds.least) wrong.push('What is forced, less the exits, is not the least.');
  for (const { seed, carats } of forced)
    if (seeded.seeds[seed]?.low !== carats) wrong.push('A seed is stated wrongly.');
  for (const { arc, carats } of exits)
    if (seeded.network.carats[arc] !== carats) wrong.push('An exit is stated wrongly.');
  const held = new Set(forced.map(({ seed }) => seed));
  const closed = new Set([...exits.map(({ arc }) => arc), ...targets]);
  const { nodes } = reach(
    seeded,
    seeded.seeds.map((_, seed) => held.has(seed)),
    closed,
  );
  if (nodes[SINK] === 1) wrong.push('A way leads out beside the exits.');
  return wrong;
}

/** Each path must hang together and begin at an entry of its seed; together they must keep within arcs and seeds. */
function checkPaths(seeded: SeededNetwork, paths: readonly ProofPath[], side: 'low' | 'high'): readonly string[] {
  const { tails, heads, carats } = seeded.network;
  const wrong: string[] = [];
  const onArcs = new Map<number, number>();
  const ofSeeds = new Map<number, number>();
  for (const path of paths) {
    const [first] = path.arcs;
    if (first === undefined || seeded.seeds[path.seed]?.entries.includes(first) !== true) {
      wrong.push('A path does not begin at an entry of its seed.');
    }
    if (path.carats <= 0) wrong.push('A path carries nothing.');
    ofSeeds.set(path.seed, (ofSeeds.get(path.seed) ?? 0) + path.carats);
    let node = SOURCE;
    for (const arc of path.arcs) {
      if (tails[arc] !== node) wrong.push('A path does not hang together.');
      node = heads[arc] ?? -1;
      onArcs.set(arc, (onArcs.get(arc) ?? 0) + path.carats);
    }
  }
  for (const [arc, sum] of onArcs) if (sum > (carats[arc] ?? 0)) wrong.push('The paths carry more than an arc does.');
  for (const [seed, sum] of ofSeeds) {
    if (sum > (seeded.seeds[seed]?.[side] ?? 0)) wrong.push('The paths carry more than a seed brings.');
  }
  return wrong;
}

/** What carats of some seeds can reach when some arcs are closed. */
function reach(
  { network, seeds, leaving }: SeededNetwork,
  open: readonly boolean[],
  closed: ReadonlySet<number>,
): { readonly nodes: Uint8Array; readonly arcs: Uint8Array } {
  const nodes = new Uint8Array(network.nodes);
  const arcs = new Uint8Array(network.tails.length);
  const queue: number[] = [];
  const pass = (arc: number): void => {
    if (closed.has(arc)) return;
    arcs[arc] = 1;
    const head = network.heads[arc] ?? SINK;
    if (nodes[head] === 1) return;
    nodes[head] = 1;
    queue.push(head);
  };
  seeds.forEach(({ entries }, seed) => {
    if (open[seed] === true) entries.forEach(pass);
  });
  for (const node of queue) {
    leaving.arcs.subarray(leaving.from[node] ?? 0, leaving.from[node + 1] ?? 0).forEach(pass);
  }
  return { nodes, arcs };
}

function leadsTo({ network, leaving }: SeededNetwork, from: number, targets: ReadonlySet<number>): boolean {
  const met = new Set([from]);
  for (const node of met) {
    for (const arc of leaving.arcs.subarray(leaving.from[node] ?? 0, leaving.from[node + 1] ?? 0)) {
      if (targets.has(arc)) return true;
      met.add(network.heads[arc] ?? SINK);
    }
  }
  return false;
}

function sumOf(parts: readonly { readonly carats: number }[]): number {
  return parts.reduce((sum, { carats }) => sum + carats, 0);
}
