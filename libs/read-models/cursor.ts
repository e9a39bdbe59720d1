import type { Position } from '@kp/kernel';

/** The place of an item in its list: the values that the list is ordered by. */
export type Place = readonly (string | number)[];

/** Where a page of a list begins, and as of which position the list is. */
export interface Cursor {
  readonly position: Position;
  readonly after: Place;
}

/** A text that is not the `next` of a page of this list. */
export class InvalidCursor extends Error {
  readonly code = 'invalid-cursor';

  constructor(readonly cursor: string) {
    super('This is not the cursor of a page of this list. Take `next` as it was given, or begin with the first page.');
    this.name = 'InvalidCursor';
  }
}

/** Writes a cursor of a list as opaque text that fits into a URL. */
export function writeCursor(list: string, { position, after }: Cursor): string {
  return Buffer.from(JSON.stringify([list, position, ...after])).toString('base64url');
}

/** Reads a cursor of a list. @throws InvalidCursor when it is none, or that of another list. */
export function readCursor(list: string, text: string): Cursor {
  const values = parse(text);
  if (!Array.isArray(values)) throw new InvalidCursor(text);
  const [name, position, ...after] = values as unknown[];
  if (name !== list || !Number.isSafeInteger(position) || after.length === 0 || !after.every(isPlaceValue)) {
    throw new InvalidCursor(text);
  }
  return { position: position as Position, after };
}

function isPlaceValue(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}
