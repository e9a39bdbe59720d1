import type { Revision } from '@kp/kernel';

/** The strong entity tag of a thing at a revision of its stream: `"v3"` (RFC 9110, 8.8.3). */
export function entityTagOf(revision: Revision): string {
  return `"v${String(revision)}"`;
}

/** Reads the one entity tag of an `If-Match`; `undefined` for anything else, also for `*`, a list and a weak tag. */
export function revisionOf(entityTag: string): Revision | undefined {
  const [, digits] = /^"v(0|[1-9]\d{0,14})"$/.exec(entityTag.trim()) ?? [];
  return digits === undefined ? undefined : (Number(digits) as Revision);
}
