/** What a cell of a table may hold. Amounts come as decimal strings. */
export type Cell = string | number | boolean | null | undefined;

/** One line of NDJSON, with its end. */
export function ndjsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/**
 * One row of CSV with its end (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it,
 * and `readCommandFile` takes it off again; numbers are left as they are.
 */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(typeof cell === 'string' ? guarded(cell) : textOf(cell))).join(',')}\r\n`;
}

function textOf(cell: Cell): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
