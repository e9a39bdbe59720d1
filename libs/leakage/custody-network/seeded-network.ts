import { carats, formatCarats, type LocalDate } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode } from '@kp/scheme';
import { SUPPLY_KINDS, type SupplyKind } from './arc-kind';
import { buildNetwork } from './build-network';
import { kindOf, ownerOf, SOURCE, type CustodyNetwork } from './custody-network';
import { incidenceOf, type Incidence } from './incidence';
import { maxFlow } from './max-flow';
import type { Movements, NetworkFinding, Supply } from './movements';
import type { SuspectSeed } from './suspect-seed';

/** A seed as a network can hold it: cut down to what its entries leave room for. */
export interface PlantedSeed {
  readonly seed: SuspectSeed;
  readonly low: number;
  readonly high: number;
  /** The supply arcs by which its carats can come in, in the order of time. */
  readonly entries: Int32Array;
  /** One way for the least to come in: how many carats by each entry. All seeds' ways fit together. */
  readonly lowByEntry: Float64Array;
}

/** A custody network with what is suspect of the carats that come into it. */
export interface SeededNetwork {
  readonly network: CustodyNetwork;
  readonly seeds: readonly PlantedSeed[];
  /** The arcs that end, and that begin, at each node. */
  readonly arriving: Incidence;
  readonly leaving: Incidence;
  /** Those of the network, and what is said of seeds that exceed it. */
  readonly findings: readonly NetworkFinding[];
}

/** The day on which `unrecorded` carats may be there when a seed names none: before all movements. */
const BEFORE_ALL = '0001-01-01' as LocalDate;

/**
 * Builds the network of movements for a question about suspect carats. Seeds that exceed what the records leave room for
 * are cut down to that and told; nothing is refused.
 */
export function plantSeeds(movements: Movements, seeds: readonly SuspectSeed[]): SeededNetwork {
  const network = buildNetwork(
    { ...movements, supplies: [...movements.supplies, ...seeds.flatMap(unrecordedOf)] },
    statedOf(movements, seeds),
  );
  return seedNetwork(network, seeds);
}

/** Plants seeds in a network that was built for them. */
export function seedNetwork(network: CustodyNetwork, seeds: readonly SuspectSeed[]): SeededNetwork {
  const arriving = incidenceOf(network.heads, network.nodes);
  const leaving = incidenceOf(network.tails, network.nodes);
  const supplies = suppliesOf(network, leaving);
  const drafts = seeds.map((seed) => {
    const entries = supplies.filter((supply) => isEntry(supply, seed)).map(({ arc }) => arc);
    const room = entries.reduce((sum, arc) => sum + (network.carats[arc] ?? 0), 0);
    const high = seed.high === 'all' ? room : Math.min(seed.high, room);
    const low = seed.low === 'all' ? room : Math.min(seed.low, high);
    return { seed, entries: Int32Array.from(entries), high, low };
  });
  const { lows, byEntry } = leastWays(network, drafts);
  const planted = drafts.map((draft, index) => ({
    ...draft,
    low: lows[index] ?? 0,
    lowByEntry: byEntry[index] ?? new Float64Array(0),
  }));
  return {
    network,
    seeds: planted,
    arriving,
    leaving,
    findings: [...network.findings, ...planted.flatMap(exceedingFinding)],
  };
}

function unrecordedOf({ name, high, from, enters }: SuspectSeed): Supply[] {
  if (enters.kind !== 'supply' || enters.participants === 'any' || high === 'all') return [];
  if (!enters.through.includes('unrecorded')) return [];
  return enters.participants.map((to) => ({
    kind: 'unrecorded',
    to,
    from: from ?? BEFORE_ALL,
    until: null,
    carats: high,
    reference: name,
  }));
}

function statedOf({ consignments }: Movements, seeds: readonly SuspectSeed[]): Map<CertificateNumber, number> {
  const stated = new Map<CertificateNumber, number>();
  const weights = new Map(consignments.map(({ number, dispatch }) => [number, dispatch?.carats ?? 0]));
  for (const { enters, high } of seeds) {
    if (enters.kind !== 'shipments') continue;
    for (const number of enters.numbers) {
      const most = high === 'all' ? (weights.get(number) ?? 0) : high;
      stated.set(number, Math.max(stated.get(number) ?? 0, most));
    }
  }
  return stated;
}

interface SupplyArc {
  readonly arc: number;
  readonly kind: SupplyKind;
  readonly participant: ParticipantCode | undefined;
  readonly until: LocalDate | null;
  readonly reference: string | null;
}

function suppliesOf(network: CustodyNetwork, leaving: Incidence): readonly SupplyArc[] {
  const { heads, reached, references } = network;
  const arcs = leaving.arcs.subarray(leaving.from[SOURCE] ?? 0, leaving.from[SOURCE + 1] ?? 0);
  return Array.from(arcs, (arc) => {
    const head = heads[arc] ?? 0;
    // A parcel on its way is nobody's: what joins it is told of where it arrives.
    const onward = heads[leaving.arcs[leaving.from[head] ?? 0] ?? 0] ?? 0;
    return {
      arc,
      kind: supplyKindOf(network, arc),
      participant: ownerOf(network, head) ?? ownerOf(network, onward),
      until: reached[arc] ?? null,
      reference: references[arc] ?? null,
    };
  });
}

function supplyKindOf(network: CustodyNetwork, arc: number): SupplyKind {
  const kind = kindOf(network, arc);
  const supply = SUPPLY_KINDS.find((known) => known === kind);
  if (supply === undefined) throw new Error(`An arc of kind ${kind} brings nothing in.`);
  return supply;
}

function isEntry({ kind, participant, until, reference }: SupplyArc, { name, from, enters }: SuspectSeed): boolean {
  if (enters.kind === 'shipments') {
    return kind === 'stated' && enters.numbers.some((number) => number === reference);
  }
  if (kind === 'stated' || !enters.through.includes(kind)) return false;
  if (kind === 'unrecorded' && reference !== name) return false;
  if (from !== null && until !== null && until < from) return false;
  return enters.participants === 'any' || (participant !== undefined && enters.participants.includes(participant));
}

/** How all seeds' least can come in together: exactly, by a greatest flow from seeds to entries. */
function leastWays(
  { carats: room }: CustodyNetwork,
  drafts: readonly { readonly entries: Int32Array; readonly low: number }[],
): { readonly lows: readonly number[]; readonly byEntry: readonly Float64Array[] } {
  const nodeOfEntry = new Map<number, number>();
  const tails: number[] = [];
  const heads: number[] = [];
  const capacities: number[] = [];
  const join = (tail: number, head: number, capacity: number): number => {
    tails.push(tail);
    heads.push(head);
    return capacities.push(capacity) - 1;
  };
  const [source, sink, firstSeed] = [0, 1, 2];
  let nodes = firstSeed + drafts.length;
  const edges = drafts.map(({ entries, low }, index) => {
    if (low === 0) return [];
    join(source, firstSeed + index, low);
    return Array.from(entries, (arc) => {
      let node = nodeOfEntry.get(arc);
      if (node === undefined) {
        node = nodes;
        nodes += 1;
        nodeOfEntry.set(arc, node);
        join(node, sink, room[arc] ?? 0);
      }
      return join(firstSeed + index, node, room[arc] ?? 0);
    });
  });
  const { flow } = maxFlow({
    nodes,
    tails: Int32Array.from(tails),
    heads: Int32Array.from(heads),
    capacities: Float64Array.from(capacities),
    source,
    sink,
  });
  const byEntry = drafts.map(({ entries }, index) =>
    Float64Array.from(entries, (_, place) => flow[edges[index]?.[place] ?? -1] ?? 0),
  );
  return { byEntry, lows: byEntry.map((amounts) => amounts.reduce((sum, amount) => sum + amount, 0)) };
}

function exceedingFinding({ seed, low, high }: PlantedSeed): NetworkFinding[] {
  const isCut = (said: number | 'all', kept: number): boolean => said !== 'all' && said > kept;
  if (!isCut(seed.low, low) && !isCut(seed.high, high)) return [];
  const said = seed.high === 'all' ? 'all' : formatCarats(seed.high);
  const most = formatCarats(carats(high));
  return [
    {
      kind: 'seed-exceeds-flow',
      participant: null,
      certificate: null,
      on: seed.from,
      carats: carats(high),
      sentence: `${seed.name}: of ${said} ct at most the records leave room for ${most}, and ${formatCarats(carats(low))} ct at least are taken to have come in.`,
    },
  ];
}
