import type { Position } from '@kp/kernel';

/** What a cell of a row may hold. */
export type Cell = string | number | boolean | null | undefined;

/** One row as it leaves the server: the object of JSON and NDJSON, of which CSV takes its cells. */
export type Row = object;

/** How a table leaves the server. */
export interface Table {
  /** Names the file, without its ending. */
  readonly name: string;
  /** The columns of CSV, in order, and where in a row each finds its cell: `content.issuer`. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Some rows of a table, and where it goes on. */
export interface TablePage {
  /** All pages of one table are as of one position. */
  readonly position: Position;
  readonly rows: readonly Row[];
  /** `null` on the last page. */
  readonly next: string | null;
}

/** The cells of a row, in the order of the columns. A list becomes its items with blanks between them. */
export function cellsOf({ columns }: Table, row: Row): readonly Cell[] {
  return Object.values(columns).map((path) => cellAt(row, path.split('.')));
}

function cellAt(row: Row, path: readonly string[]): Cell {
  let value: unknown = row;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item))).join(' ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value as Cell;
}
