/**
 * Where an event stands in the whole log. Positions are ordered and unique and nothing else: they may leave holes,
 * so nobody counts with them or adds to them. At the edges they are written as decimal strings.
 */
export type Position = number & { readonly __position: 'in the log' };

/** Before the first event. */
export const BEGINNING = 0 as Position;

/** Reads a position as the edges write it; `undefined` when it is not one. */
export function parsePosition(text: string): Position | undefined {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? (value as Position) : undefined;
}

/** Writes a position for the edges. */
export function formatPosition(position: Position): string {
  return String(position);
}
