import { incidenceOf } from './incidence';

/** A network to find a greatest flow in: edge e leads from `tails[e]` to `heads[e]`. Capacities are whole numbers. */
export interface FlowProblem {
  readonly nodes: number;
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly capacities: Float64Array;
  readonly source: number;
  readonly sink: number;
}

/** A greatest flow, and a least cut, which proves that none is greater. */
export interface MaxFlow {
  readonly value: number;
  /** On each edge; whole numbers. */
  readonly flow: Float64Array;
  /** 1 for each node on the side of the sink: the edges that lead there from the other side are the cut, all of them full. */
  readonly sinkSide: Uint8Array;
}

/**
 * A greatest flow by Dinic's algorithm (1970): shortest augmenting paths, all of one length at a time. Nothing recurs, so
 * a path may be as long as memory allows. Exact, since only whole numbers are added and subtracted.
 */
export function maxFlow({ nodes, tails, heads, capacities, source, sink }: FlowProblem): MaxFlow {
  const edges = tails.length;
  // Half-edge 2e is edge e, half-edge 2e + 1 is the way back on it.
  const to = new Int32Array(2 * edges);
  const origins = new Int32Array(2 * edges);
  const room = new Float64Array(2 * edges);
  for (let edge = 0; edge < edges; edge += 1) {
    const tail = tails[edge] ?? 0;
    const head = heads[edge] ?? 0;
    to[2 * edge] = head;
    to[2 * edge + 1] = tail;
    origins[2 * edge] = tail;
    origins[2 * edge + 1] = head;
    room[2 * edge] = capacities[edge] ?? 0;
  }
  const { from, arcs: halves } = incidenceOf(origins, nodes);

  const distance = new Int32Array(nodes);
  const queue = new Int32Array(nodes);
  const current = new Int32Array(nodes);
  const path = new Int32Array(nodes);

  /** Distances to the sink along edges with room; -1 where there is no way, or none as short as the source's. */
  const measure = (): boolean => {
    distance.fill(-1);
    distance[sink] = 0;
    queue[0] = sink;
    let reach = nodes;
    for (let read = 0, written = 1; read < written; read += 1) {
      const node = queue[read] ?? 0;
      const next = (distance[node] ?? 0) + 1;
      if (next > reach) break;
      const end = from[node + 1] ?? 0;
      for (let place = from[node] ?? 0; place < end; place += 1) {
        const half = halves[place] ?? 0;
        if ((room[half ^ 1] ?? 0) === 0) continue;
        const before = to[half] ?? 0;
        if (distance[before] !== -1) continue;
        distance[before] = next;
        if (before === source) reach = next;
        queue[written] = before;
        written += 1;
      }
    }
    return distance[source] !== -1;
  };

  /** Sends all that fits along paths of the measured length. */
  const augment = (): number => {
    current.set(from.subarray(0, nodes));
    let sent = 0;
    let node = source;
    let depth = 0;
    for (;;) {
      if (node === sink) {
        let least = Infinity;
        for (let step = 0; step < depth; step += 1) least = Math.min(least, room[path[step] ?? 0] ?? 0);
        let full = depth;
        for (let step = depth - 1; step >= 0; step -= 1) {
          const half = path[step] ?? 0;
          const left = (room[half] ?? 0) - least;
          room[half] = left;
          room[half ^ 1] = (room[half ^ 1] ?? 0) + least;
          if (left === 0) full = step;
        }
        sent += least;
        depth = full;
        node = origins[path[full] ?? 0] ?? 0;
        continue;
      }
      const end = from[node + 1] ?? 0;
      const wanted = (distance[node] ?? 0) - 1;
      let place = current[node] ?? 0;
      while (place < end) {
        const half = halves[place] ?? 0;
        if (distance[to[half] ?? 0] === wanted && (room[half] ?? 0) > 0) break;
        place += 1;
      }
      current[node] = place;
      if (place < end) {
        const half = halves[place] ?? 0;
        path[depth] = half;
        depth += 1;
        node = to[half] ?? 0;
        continue;
      }
      if (node === source) return sent;
      distance[node] = -1;
      depth -= 1;
      node = origins[path[depth] ?? 0] ?? 0;
      current[node] = (current[node] ?? 0) + 1;
    }
  };

  let value = 0;
  while (measure()) value += augment();
  const flow = new Float64Array(edges);
  for (let edge = 0; edge < edges; edge += 1) flow[edge] = room[2 * edge + 1] ?? 0;
  const sinkSide = new Uint8Array(nodes);
  for (let node = 0; node < nodes; node += 1) sinkSide[node] = distance[node] === -1 ? 0 : 1;
  return { value, flow, sinkSide };
}
