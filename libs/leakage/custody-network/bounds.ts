import { SOURCE } from './custody-network';
import { DRAFT_SINK, DRAFT_SOURCE, FlowDraft, type SolvedDraft } from './flow-draft';
import type { Bounds, GreatestProof, LeastProof } from './proof';
import type { PlantedSeed, SeededNetwork } from './seeded-network';

/** Larger than all carats together that a network can hold, and still exact. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** The part of a network that a question is about. */
interface Part {
  /** Of each node its number in the draft; -1 outside of the part. */
  readonly numbers: Int32Array;
  readonly members: readonly number[];
}

/**
 * The least and the greatest number of suspect carats among all that some arcs carry, given what is recorded and the
 * seeds; both are attained by a possible history, and both are whole numbers of 0.01 ct. No arc may come after another of
 * them (arcs across one instant never do), for else carats would count twice.
 *
 * The greatest is the greatest flow from all that the seeds can bring to those arcs. The least is what cannot be kept off
 * them of the carats that the seeds surely bring: whatever has come to where no way leads to the arcs is out of question,
 * since from there it can always go on with whatever carries it.
 */
export function boundsOf(seeded: SeededNetwork, targets: readonly number[]): Bounds {
  const { carats } = seeded.network;
  const asked = new Set(targets);
  const before = ancestorsOf(seeded, targets);
  const greatest = greatestOf(seeded, asked, before);
  const least = leastOf(seeded, asked, before);
  return {
    carats: targets.reduce((sum, arc) => sum + (carats[arc] ?? 0), 0),
    least: least.value,
    greatest: greatest.value,
    leastProof: least.proof,
    greatestProof: greatest.proof,
  };
}

function greatestOf(
  seeded: SeededNetwork,
  targets: ReadonlySet<number>,
  before: Uint8Array,
): { readonly value: number; readonly proof: GreatestProof } {
  const seeds = seeded.seeds.map(({ high }) => high);
  const solved = draftOf(seeded, { targets, before, amounts: seeds, isEscape: false })?.solve();
  return solved === undefined
    ? { value: 0, proof: { paths: [], cut: [] } }
    : { value: solved.value, proof: { paths: solved.paths(), cut: solved.cut() } };
}

function leastOf(
  seeded: SeededNetwork,
  targets: ReadonlySet<number>,
  before: Uint8Array,
): { readonly value: number; readonly proof: LeastProof } {
  // A seed none of whose carats can come to the arcs is of no concern, unless it takes up room that others need.
  const amounts = seeded.seeds.map(({ low }) => low);
  const solved = draftOf(seeded, { targets, before, amounts, isEscape: true })?.solve();
  if (solved === undefined) return { value: 0, proof: { elsewhere: [], forced: [], exits: [] } };
  const total = amounts.reduce((sum, low) => sum + low, 0);
  return { value: total - solved.value, proof: leastProof(solved, seeded.seeds) };
}

function leastProof(solved: SolvedDraft, seeds: readonly PlantedSeed[]): LeastProof {
  const cut = solved.cut();
  const cutSeeds = new Set(cut.map((part) => (part.kind === 'seed' ? part.seed : -1)));
  const forced = seeds.flatMap(({ low }, seed) => (low > 0 && !cutSeeds.has(seed) ? [{ seed, carats: low }] : []));
  const exits = cut.flatMap((part) => (part.kind === 'arc' ? [{ arc: part.arc, carats: part.carats }] : []));
  return { elsewhere: solved.paths(), forced, exits };
}

interface DraftQuestion {
  readonly targets: ReadonlySet<number>;
  /** 1 for each node from which a way leads to a target. */
  readonly before: Uint8Array;
  /** What each seed brings. */
  readonly amounts: readonly number[];
  /** Whether the flow is to come past the targets (to anywhere else), or to them. */
  readonly isEscape: boolean;
}

/** `undefined` when nothing that the seeds bring can come to a target. */
function draftOf(seeded: SeededNetwork, question: DraftQuestion): FlowDraft | undefined {
  const { network, seeds, leaving } = seeded;
  const { targets, before, amounts, isEscape } = question;
  const { heads, carats } = network;
  const draft = new FlowDraft();
  const entries = entryNodes(seeded, question, draft);
  const part = reachedFrom(seeded, [...entries.keys()], before, draft);
  let reached = 0;
  const draw = (arc: number, tail: number): void => {
    const room = carats[arc] ?? 0;
    if (targets.has(arc)) {
      reached += 1;
      if (!isEscape) draft.arc(arc, tail, DRAFT_SINK, room);
      return;
    }
    const head = part.numbers[heads[arc] ?? 0] ?? -1;
    if (head !== -1) draft.arc(arc, tail, head, room);
    else if (isEscape) draft.arc(arc, tail, DRAFT_SINK, room);
  };
  for (const [arc, node] of entries) draw(arc, node);
  for (const node of part.members) {
    const tail = part.numbers[node] ?? 0;
    const end = leaving.from[node + 1] ?? 0;
    for (let place = leaving.from[node] ?? 0; place < end; place += 1) draw(leaving.arcs[place] ?? 0, tail);
  }
  if (reached === 0) return undefined;
  seeds.forEach((planted, seed) => {
    const amount = amounts[seed] ?? 0;
    if (amount === 0) return;
    const node = draft.node();
    draft.seed(seed, DRAFT_SOURCE, node, amount);
    for (const arc of planted.entries) {
      const entry = entries.get(arc);
      if (entry !== undefined) draft.join(node, entry, UNBOUNDED);
    }
  });
  return draft;
}

/** A node in front of each supply by which a seed of the question brings something. */
function entryNodes(
  { network: { heads }, seeds }: SeededNetwork,
  { amounts, before, targets, isEscape }: DraftQuestion,
  draft: FlowDraft,
): Map<number, number> {
  const nodes = new Map<number, number>();
  seeds.forEach(({ entries }, seed) => {
    if ((amounts[seed] ?? 0) === 0) return;
    for (const arc of entries) {
      const isUseful = isEscape || targets.has(arc) || before[heads[arc] ?? 0] === 1;
      if (isUseful && !nodes.has(arc)) nodes.set(arc, draft.node());
    }
  });
  return nodes;
}

/** The nodes from which a way leads to a target. */
function ancestorsOf({ network, arriving }: SeededNetwork, targets: readonly number[]): Uint8Array {
  const { tails, nodes } = network;
  const before = new Uint8Array(nodes);
  const queue = new Int32Array(nodes);
  let written = 0;
  const meet = (node: number): void => {
    if (node === SOURCE || before[node] === 1) return;
    before[node] = 1;
    queue[written] = node;
    written += 1;
  };
  for (const arc of targets) meet(tails[arc] ?? SOURCE);
  for (let read = 0; read < written; read += 1) {
    const node = queue[read] ?? 0;
    const end = arriving.from[node + 1] ?? 0;
    for (let place = arriving.from[node] ?? 0; place < end; place += 1)
      meet(tails[arriving.arcs[place] ?? 0] ?? SOURCE);
  }
  return before;
}

/** Those of the nodes before a target to which a way leads from an entry. */
function reachedFrom(
  { network, leaving }: SeededNetwork,
  entries: readonly number[],
  before: Uint8Array,
  draft: FlowDraft,
): Part {
  const { heads, nodes } = network;
  const numbers = new Int32Array(nodes).fill(-1);
  const members: number[] = [];
  const meet = (node: number): void => {
    if (before[node] === 0 || numbers[node] !== -1) return;
    numbers[node] = draft.node();
    members.push(node);
  };
  for (const arc of entries) meet(heads[arc] ?? 0);
  for (const node of members) {
    const end = leaving.from[node + 1] ?? 0;
    for (let place = leaving.from[node] ?? 0; place < end; place += 1) meet(heads[leaving.arcs[place] ?? 0] ?? 0);
  }
  return { numbers, members };
}
