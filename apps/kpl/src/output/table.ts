import type { Field } from './field';
import { cellText, withThousands } from './readable';
import type { Style } from './style';

const ROWS_THAT_SETTLE_WIDTHS = 100;
const GAP = '  ';
let graphemes: Intl.Segmenter | undefined;

/**
 * Lays rows out in columns for a terminal, line by line, each with its newline. The widths are settled by the title and the first hundred rows;
 * a later cell that is wider pushes its own line only. Spaces at the end of a line are left out.
 */
export async function* tableLines<Row>(
  fields: readonly Field<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
  style: Style,
): AsyncGenerator<string, void, undefined> {
  const titles = fields.map((field) => titleOf(field.name));
  const line = (cells: readonly string[], widths: readonly number[], paint: (text: string) => string): string =>
    paint(
      cells
        .map((cell, index) => padded(cell, widths[index] ?? 0, alignedRight(fields[index])))
        .join(GAP)
        .trimEnd(),
    ) + '\n';

  let widths: readonly number[] | undefined;
  let first: (readonly string[])[] = [];
  const opening = (): string[] => {
    widths = titles.map((title, index) => Math.max(...[title, ...first.map((cells) => cells[index] ?? '')].map(width)));
    const lines = [line(titles, widths, style.faint)];
    for (const cells of first) lines.push(line(cells, widths, String));
    first = [];
    return lines;
  };

  for await (const row of rows) {
    const cells = fields.map((field) => shown(field, row));
    if (widths !== undefined) {
      yield line(cells, widths, String);
    } else {
      first.push(cells);
      if (first.length === ROWS_THAT_SETTLE_WIDTHS) yield* opening();
    }
  }
  if (widths === undefined && first.length > 0) yield* opening();
}

/** How many columns a text takes, one for each character as a reader sees it. */
export function width(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  // Made when it is needed: it takes a tenth of the time in which Node starts.
  graphemes ??= new Intl.Segmenter();
  return [...graphemes.segment(text)].length;
}

/** `daysLate` becomes `DAYS LATE`. */
function titleOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, ' $&').toUpperCase();
}

function shown<Row>(field: Field<Row>, row: Row): string {
  const text = field.shown === undefined ? cellText(field.of(row)) : field.shown(row);
  if (field.kind === 'count' || field.kind === 'amount') return withThousands(text);
  return text.replaceAll(/\s*\p{Cc}+\s*/gu, ' ');
}

function alignedRight<Row>(field: Field<Row> | undefined): boolean {
  return field?.kind !== undefined && field.kind !== 'text';
}

function padded(cell: string, columns: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, columns - width(cell)));
  return right ? space + cell : cell + space;
}
