/** For each node the arcs that end (or begin) there, in the order of their numbers: those of node n are `arcs[from[n] .. from[n + 1])`. */
export interface Incidence {
  readonly from: Int32Array;
  readonly arcs: Int32Array;
}

/** Groups arcs by the node at one of their ends. */
export function incidenceOf(ends: Int32Array, nodes: number): Incidence {
  const from = new Int32Array(nodes + 1);
  for (const node of ends) from[node + 1] = (from[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node += 1) from[node + 1] = (from[node + 1] ?? 0) + (from[node] ?? 0);
  const next = from.slice();
  const arcs = new Int32Array(ends.length);
  for (let arc = 0; arc < ends.length; arc += 1) {
    const node = ends[arc] ?? 0;
    const place = next[node] ?? 0;
    arcs[place] = arc;
    next[node] = place + 1;
  }
  return { from, arcs };
}
