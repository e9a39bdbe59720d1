import { cheapestFlow, type PricedProblem } from './cheapest-flow';
import { SINK, SOURCE } from './custody-network';
import { growableAmounts, growableIndexes } from './growable-numbers';
import type { SeededNetwork } from './seeded-network';

/** How many suspect carats pass some arcs, each as often as it passes one of them. */
export interface PassageBounds {
  /** All passages of carats, suspect or not. */
  readonly carats: number;
  readonly least: number;
  readonly greatest: number;
}

/**
 * The exact bounds on the passages of suspect carats over any arcs, also where one comes after another: what a Participant
 * exported in all, when stones came back and left again. A carat that passes twice counts twice.
 */
export function passageBoundsOf(seeded: SeededNetwork, arcs: readonly number[]): PassageBounds {
  const passed = new Set(arcs);
  const { carats } = seeded.network;
  return {
    carats: arcs.reduce((sum, arc) => sum + (carats[arc] ?? 0), 0),
    // What may come in beside what surely does only adds passages, so the least is found without it.
    least: cheapestFlow(problemOf(seeded, passed, 'low'), true),
    greatest: 0 - cheapestFlow(problemOf(seeded, passed, 'high'), false),
  };
}

function problemOf({ network, seeds }: SeededNetwork, passed: ReadonlySet<number>, end: 'low' | 'high'): PricedProblem {
  const [tails, heads, costs] = [growableIndexes(), growableIndexes(), growableIndexes()];
  const capacities = growableAmounts();
  const join = (tail: number, head: number, capacity: number, cost: number): void => {
    tails.add(tail);
    heads.add(head);
    capacities.add(capacity);
    costs.add(cost);
  };
  const price = end === 'low' ? 1 : -1;
  let nodes = network.nodes;
  const entries = new Map<number, number>();
  for (const seed of seeds) {
    if (seed[end] === 0) continue;
    const from = nodes;
    nodes += 1;
    join(SOURCE, from, seed[end], 0);
    for (const arc of seed.entries) {
      const entry = entries.get(arc) ?? nodes;
      if (entry === nodes) {
        nodes += 1;
        entries.set(arc, entry);
      }
      join(from, entry, network.carats[arc] ?? 0, 0);
    }
  }
  network.tails.forEach((tail, arc) => {
    const from = tail === SOURCE ? entries.get(arc) : tail;
    if (from === undefined) return;
    join(from, network.heads[arc] ?? SINK, network.carats[arc] ?? 0, passed.has(arc) ? price : 0);
  });
  return {
    nodes,
    tails: tails.taken(),
    heads: heads.taken(),
    capacities: capacities.taken(),
    costs: costs.taken(),
    source: SOURCE,
    sink: SINK,
  };
}
