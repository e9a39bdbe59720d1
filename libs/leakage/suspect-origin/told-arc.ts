import { carats, type Carats, type LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '@kp/scheme';
import { kindOf, ownerOf, type ArcKind, type Bounds, type ProofPath, type SeededNetwork } from '../custody-network';

/** An arc of a custody network as a reader is told of it. */
export interface ToldArc {
  /** The arc's number in the network, by which a path and a cut can be compared. */
  readonly arc: number;
  readonly kind: ArcKind;
  /** A certificate's number, or what a supply is known by. */
  readonly reference: string | null;
  readonly from: ParticipantCode | null;
  readonly to: ParticipantCode | null;
  readonly left: LocalDate | null;
  readonly reached: LocalDate | null;
  readonly carats: Carats;
}

export interface ToldPath {
  readonly seed: string;
  readonly carats: Carats;
  readonly arcs: readonly ToldArc[];
}

export interface ToldSeed {
  readonly seed: string;
  readonly carats: Carats;
}

/** Why the greatest is what it is: ways by which it comes in, and what all ways must pass, with the same sum. */
export interface ToldGreatest {
  readonly paths: readonly ToldPath[];
  readonly cut: { readonly arcs: readonly ToldArc[]; readonly seeds: readonly ToldSeed[] };
}

/** Why the least is what it is: what surely came in, less all that the exits can hold. */
export interface ToldLeast {
  readonly forced: readonly ToldSeed[];
  readonly exits: readonly ToldArc[];
  readonly elsewhere: readonly ToldPath[];
}

/** Tells of an arc. */
export function toldArc({ network }: SeededNetwork, arc: number): ToldArc {
  return {
    arc,
    kind: kindOf(network, arc),
    reference: network.references[arc] ?? null,
    from: ownerOf(network, network.tails[arc] ?? 0) ?? null,
    to: ownerOf(network, network.heads[arc] ?? 0) ?? null,
    left: network.left[arc] ?? null,
    reached: network.reached[arc] ?? null,
    carats: carats(network.carats[arc] ?? 0),
  };
}

/** Tells a proof of the greatest. */
export function toldGreatest(seeded: SeededNetwork, { greatestProof: { paths, cut } }: Bounds): ToldGreatest {
  return {
    paths: paths.map((path) => toldPath(seeded, path)),
    cut: {
      arcs: cut.flatMap((part) => (part.kind === 'arc' ? [toldArc(seeded, part.arc)] : [])),
      seeds: cut.flatMap((part) => (part.kind === 'seed' ? [toldSeed(seeded, part)] : [])),
    },
  };
}

/** Tells a proof of the least. */
export function toldLeast(seeded: SeededNetwork, { leastProof: { forced, exits, elsewhere } }: Bounds): ToldLeast {
  return {
    forced: forced.map((part) => toldSeed(seeded, part)),
    exits: exits.map(({ arc }) => toldArc(seeded, arc)),
    elsewhere: elsewhere.map((path) => toldPath(seeded, path)),
  };
}

function toldPath(seeded: SeededNetwork, path: ProofPath): ToldPath {
  return { ...toldSeed(seeded, path), arcs: path.arcs.map((arc) => toldArc(seeded, arc)) };
}

function toldSeed({ seeds }: SeededNetwork, part: { readonly seed: number; readonly carats: number }): ToldSeed {
  return { seed: seeds[part.seed]?.seed.name ?? '', carats: carats(part.carats) };
}
