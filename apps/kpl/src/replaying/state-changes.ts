import type { JsonDocument } from '../output/json';
import { leavesOf, type Leaf } from '../output/leaves';

/** One value of a state that an event changed; `undefined` where there was or is none. */
export interface StateChange {
  /** Its path with dots: `content.lines.0.carats`. */
  readonly path: string;
  readonly before: Leaf | undefined;
  readonly after: Leaf | undefined;
}

/** Which values differ between two states, in the order of their paths; `null` counts as no value. */
export function stateChanges(before: JsonDocument, after: JsonDocument): readonly StateChange[] {
  const old = new Map(valuesOf(before));
  const fresh = new Map(valuesOf(after));
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .map((path) => ({ path, before: old.get(path), after: fresh.get(path) }))
    .filter((change) => change.before !== change.after);
}

function* valuesOf(state: JsonDocument): Generator<readonly [path: string, value: Leaf], void, undefined> {
  for (const [path, leaf] of leavesOf(state)) if (leaf !== null) yield [path, leaf];
}
