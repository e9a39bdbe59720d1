import type { CutPart, ProofPath } from './proof';
import { incidenceOf } from './incidence';
import { maxFlow, type MaxFlow } from './max-flow';
import { growableAmounts, growableIndexes } from './growable-numbers';

/** What an edge of a draft stands for that is neither an arc nor a seed. */
const NOTHING = -1;

export const DRAFT_SOURCE = 0;
export const DRAFT_SINK = 1;

/** A part of a custody network as a problem of greatest flow, which keeps in mind what each edge stands for. */
export class FlowDraft {
  readonly #tails = growableIndexes();
  readonly #heads = growableIndexes();
  readonly #capacities = growableAmounts();
  /** The arc of an edge, or -2 and below for seeds. */
  readonly #meanings = growableIndexes();
  #nodes = 2;

  node(): number {
    this.#nodes += 1;
    return this.#nodes - 1;
  }

  arc(arc: number, tail: number, head: number, carats: number): void {
    this.#add(tail, head, carats, arc);
  }

  seed(seed: number, tail: number, head: number, carats: number): void {
    this.#add(tail, head, carats, -2 - seed);
  }

  /** An edge that is only there to join others. */
  join(tail: number, head: number, carats: number): void {
    this.#add(tail, head, carats, NOTHING);
  }

  solve(): SolvedDraft {
    const tails = this.#tails.taken();
    const heads = this.#heads.taken();
    const problem = { nodes: this.#nodes, tails, heads, capacities: this.#capacities.taken() };
    const solved = maxFlow({ ...problem, source: DRAFT_SOURCE, sink: DRAFT_SINK });
    return new SolvedDraft({ ...problem, meanings: this.#meanings.taken() }, solved);
  }

  #add(tail: number, head: number, capacity: number, meaning: number): void {
    this.#tails.add(tail);
    this.#heads.add(head);
    this.#capacities.add(capacity);
    this.#meanings.add(meaning);
  }
}

interface DraftEdges {
  readonly nodes: number;
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly capacities: Float64Array;
  readonly meanings: Int32Array;
}

/** A greatest flow of a draft, told in arcs and seeds. */
export class SolvedDraft {
  constructor(
    private readonly edges: DraftEdges,
    private readonly solved: MaxFlow,
  ) {}

  get value(): number {
    return this.solved.value;
  }

  /** The flow as paths, each with all that goes along it. Their number is at most that of the edges. */
  paths(): readonly ProofPath[] {
    const { tails, heads, nodes, meanings } = this.edges;
    const left = this.solved.flow.slice();
    const { from, arcs: leaving } = incidenceOf(tails, nodes);
    const current = from.slice();
    const paths: ProofPath[] = [];
    for (;;) {
      const steps: number[] = [];
      for (let node = DRAFT_SOURCE; node !== DRAFT_SINK;) {
        const edge = nextWithFlow(node, { from, leaving, current, left });
        if (edge === undefined) return paths;
        steps.push(edge);
        node = heads[edge] ?? DRAFT_SINK;
      }
      const carats = steps.reduce((least, edge) => Math.min(least, left[edge] ?? 0), Infinity);
      for (const edge of steps) left[edge] = (left[edge] ?? 0) - carats;
      const told = steps.map((edge) => meanings[edge] ?? NOTHING);
      const seed = -2 - (told.find((meaning) => meaning < NOTHING) ?? NOTHING);
      paths.push({ seed, arcs: told.filter((meaning) => meaning > NOTHING), carats });
    }
  }

  /** The edges of the least cut. */
  cut(): readonly CutPart[] {
    const { tails, heads, capacities, meanings } = this.edges;
    const { sinkSide } = this.solved;
    const cut: CutPart[] = [];
    for (let edge = 0; edge < tails.length; edge += 1) {
      if (sinkSide[tails[edge] ?? 0] === 1 || sinkSide[heads[edge] ?? 0] === 0) continue;
      const carats = capacities[edge] ?? 0;
      const meaning = meanings[edge] ?? NOTHING;
      if (meaning === NOTHING) throw new Error('A cut goes through an edge that only joins.');
      if (carats > 0)
        cut.push(
          meaning > NOTHING ? { kind: 'arc', arc: meaning, carats } : { kind: 'seed', seed: -2 - meaning, carats },
        );
    }
    return cut;
  }
}

interface Walk {
  readonly from: Int32Array;
  readonly leaving: Int32Array;
  readonly current: Int32Array;
  readonly left: Float64Array;
}

function nextWithFlow(node: number, { from, leaving, current, left }: Walk): number | undefined {
  const end = from[node + 1] ?? 0;
  for (let place = current[node] ?? 0; place < end; place += 1) {
    const edge = leaving[place] ?? 0;
    if ((left[edge] ?? 0) > 0) {
      current[node] = place;
      return edge;
    }
  }
  current[node] = end;
  return undefined;
}
