/** An event's shape as the log holds it. */
export interface StoredShape {
  readonly type: string;
  readonly version: number;
  readonly data: object;
}

/**
 * Brings a stored event to the shape that the code of today knows. It is applied in the one decoder of each adapter, so
 * that a stream, the tail and every other reading agree. It must be pure and must give today's shape back unchanged.
 *
 * It is asked when somebody first looks at an event's type, version or data. `data` are parsed when they are read, so one
 * that decides by type and version costs next to nothing; name `data` when copying a shape, a spread leaves them out.
 */
export type Upcaster = (stored: StoredShape) => StoredShape;

/** Leaves every event as it stands. */
export const asStored: Upcaster = (stored) => stored;
