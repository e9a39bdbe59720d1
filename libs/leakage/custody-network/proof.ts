/** Carats of one seed that go along arcs, each beginning where the one before ends; the first is a supply. */
export interface ProofPath {
  /** An index of the seeds. */
  readonly seed: number;
  readonly arcs: readonly number[];
  readonly carats: number;
}

/** What a cut is made of: all that can pass an arc, or all that a seed can bring. */
export type CutPart =
  | { readonly kind: 'arc'; readonly arc: number; readonly carats: number }
  | { readonly kind: 'seed'; readonly seed: number; readonly carats: number };

/**
 * Why no more carats can be suspect, and why as many can. `paths` lead from seeds to the arcs in question, within what every
 * arc carries, and come to the greatest. `cut` comes to the same: whoever takes it away leaves no way from a seed to them.
 */
export interface GreatestProof {
  readonly paths: readonly ProofPath[];
  readonly cut: readonly CutPart[];
}

/**
 * Why no fewer carats can be suspect, and why as few can. `elsewhere` are ways of carats that surely came in to where they
 * can no longer come to the arcs in question. `forced` names seeds, with their least, whose carats have no other way out
 * than by the `exits`, once the arcs in question are closed: what the exits cannot hold must pass there.
 */
export interface LeastProof {
  readonly elsewhere: readonly ProofPath[];
  readonly forced: readonly { readonly seed: number; readonly carats: number }[];
  readonly exits: readonly { readonly arc: number; readonly carats: number }[];
}

/** The exact bounds on the suspect carats among those that some arcs carry, in 0.01 ct. */
export interface Bounds {
  /** All carats that the arcs carry. */
  readonly carats: number;
  readonly least: number;
  readonly greatest: number;
  readonly leastProof: LeastProof;
  readonly greatestProof: GreatestProof;
}
