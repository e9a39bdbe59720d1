import { incidenceOf, type Incidence } from './incidence';
import { maxFlow, type FlowProblem } from './max-flow';

/** A flow problem in which a unit on an edge costs something: a whole number, possibly negative. No circle costs less than nothing. */
export interface PricedProblem extends FlowProblem {
  readonly costs: Int32Array;
}

/** The residual edges of a flow: 2e forwards along edge e, 2e + 1 backwards. */
interface Residual {
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly costs: Int32Array;
  readonly room: Float64Array;
  readonly entering: Incidence;
}

/**
 * The least that a flow can cost: of all flows when `isWhole` is false, of the greatest ones otherwise. By the primal-dual
 * method (Ford and Fulkerson, 1962): a greatest flow along the cheapest ways, then along the next cheapest ones.
 */
export function cheapestFlow(problem: PricedProblem, isWhole: boolean): number {
  const { nodes, source, sink } = problem;
  const residual = residualOf(problem);
  let cost = 0;
  for (;;) {
    const distance = distancesTo(sink, nodes, residual);
    const way = distance[source] ?? Infinity;
    if (way === Infinity || (!isWhole && way >= 0)) return cost;
    const cheapest: number[] = [];
    residual.room.forEach((room, edge) => {
      const there = (distance[residual.heads[edge] ?? 0] ?? 0) + (residual.costs[edge] ?? 0);
      if (room > 0 && there !== Infinity && distance[residual.tails[edge] ?? 0] === there) cheapest.push(edge);
    });
    const { value, flow } = maxFlow({
      nodes,
      source,
      sink,
      tails: Int32Array.from(cheapest, (edge) => residual.tails[edge] ?? 0),
      heads: Int32Array.from(cheapest, (edge) => residual.heads[edge] ?? 0),
      capacities: Float64Array.from(cheapest, (edge) => residual.room[edge] ?? 0),
    });
    cheapest.forEach((edge, place) => {
      const sent = flow[place] ?? 0;
      residual.room[edge] = (residual.room[edge] ?? 0) - sent;
      residual.room[edge ^ 1] = (residual.room[edge ^ 1] ?? 0) + sent;
    });
    cost += value * way;
  }
}

function residualOf({ nodes, tails, heads, capacities, costs }: PricedProblem): Residual {
  const edges = 2 * tails.length;
  const residual = {
    tails: new Int32Array(edges),
    heads: new Int32Array(edges),
    costs: new Int32Array(edges),
    room: new Float64Array(edges),
  };
  tails.forEach((tail, edge) => {
    const head = heads[edge] ?? 0;
    residual.tails.set([tail, head], 2 * edge);
    residual.heads.set([head, tail], 2 * edge);
    residual.costs.set([costs[edge] ?? 0, -(costs[edge] ?? 0)], 2 * edge);
    residual.room[2 * edge] = capacities[edge] ?? 0;
  });
  return { ...residual, entering: incidenceOf(residual.heads, nodes) };
}

/** The cheapest way from each node to the sink, by relaxing (Bellman and Ford) what has changed until nothing does. */
function distancesTo(sink: number, nodes: number, { tails, costs, room, entering }: Residual): Float64Array {
  const distance = new Float64Array(nodes).fill(Infinity);
  distance[sink] = 0;
  const isWaiting = new Uint8Array(nodes);
  let changed: number[] = [sink];
  while (changed.length > 0) {
    const next: number[] = [];
    for (const node of changed) isWaiting[node] = 0;
    for (const node of changed) {
      const end = entering.from[node + 1] ?? 0;
      for (let place = entering.from[node] ?? 0; place < end; place += 1) {
        const edge = entering.arcs[place] ?? 0;
        const tail = tails[edge] ?? 0;
        const way = (distance[node] ?? Infinity) + (costs[edge] ?? 0);
        if ((room[edge] ?? 0) === 0 || way >= (distance[tail] ?? Infinity)) continue;
        distance[tail] = way;
        if (isWaiting[tail] === 1) continue;
        isWaiting[tail] = 1;
        next.push(tail);
      }
    }
    changed = next;
  }
  return distance;
}
