import type { Json } from './json';

/** A value that is neither list nor object. */
export type Leaf = string | number | boolean | null;

/** Each leaf within a value, in its order, under its path with dots: `lines.0.carats`. */
export function* leavesOf(
  value: Json | undefined,
  path = '',
): Generator<readonly [path: string, leaf: Leaf], void, undefined> {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null) {
    yield [path, value];
    return;
  }
  for (const [name, member] of Object.entries<Json | undefined>(value)) {
    yield* leavesOf(member, path === '' ? name : `${path}.${name}`);
  }
}
