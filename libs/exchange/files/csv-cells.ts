import type { ShapeField } from '../shapes';
import type { CsvPlace } from './csv-columns';

/** A cell that is not empty, and the place in the data that its column means; `undefined` when there is none. */
export interface PlacedCell {
  readonly column: string;
  readonly text: string;
  readonly place: CsvPlace | undefined;
}

/** What the cells of one row say: a JSON object, and from which column each of its places came. */
export interface CellReading {
  readonly data: Readonly<Record<string, unknown>>;
  /** The numbers, as in the column names but counted from 0, of the items of each list, by its JSON Pointer. */
  readonly items: ReadonlyMap<string, readonly number[]>;
  /** Columns with a value that have no place. */
  readonly unknown: readonly string[];
}

/** Puts cells together to the object that they describe. Nothing is judged. */
export function readCells(cells: readonly PlacedCell[]): CellReading {
  const data: Record<string, unknown> = {};
  const numbers = new Map<string, number[]>();
  const unknown: string[] = [];
  for (const { column, text, place } of cells) {
    if (place === undefined) unknown.push(column);
    else put(data, place.path, valueOf(text, place.field), numbers, '');
  }
  return { data: inOrder(data, numbers, '') as Record<string, unknown>, items: sorted(numbers), unknown };
}

/** Takes off the apostrophe that keeps a spreadsheet from running a cell (see `csvRow`). */
export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** While rows are put together, a list is an object by the numbers of its items: columns may come in any order. */
function put(
  owner: Record<string, unknown>,
  [name, ...rest]: readonly (string | number)[],
  value: unknown,
  numbers: Map<string, number[]>,
  pointer: string,
): void {
  if (name === undefined) return;
  if (typeof name === 'number') {
    const known = numbers.get(pointer);
    if (known === undefined) numbers.set(pointer, [name]);
    else if (!known.includes(name)) known.push(name);
  }
  const key = String(name);
  if (rest.length === 0) {
    owner[key] = value;
    return;
  }
  owner[key] ??= {};
  put(owner[key] as Record<string, unknown>, rest, value, numbers, `${pointer}/${key}`);
}

function inOrder(value: unknown, numbers: ReadonlyMap<string, readonly number[]>, pointer: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = value as Readonly<Record<string, unknown>>;
  const list = numbers.get(pointer);
  if (list !== undefined)
    return list
      .toSorted((left, right) => left - right)
      .map((number) => inOrder(members[String(number)], numbers, `${pointer}/${String(number)}`));
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, inOrder(member, numbers, `${pointer}/${name}`)]),
  );
}

function sorted(numbers: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, readonly number[]> {
  return new Map([...numbers].map(([pointer, list]) => [pointer, list.toSorted((left, right) => left - right)]));
}

/** Gives a cell the type that its field asks for where it can be read so; the rules of the field judge the rest. */
function valueOf(text: string, { list, rules }: ShapeField): unknown {
  if (list) return text.split(/\s+/).filter((word) => word !== '');
  const wants = (name: string): boolean => rules.some((rule) => rule.name === name);
  if (wants('isBoolean')) return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text;
  if (wants('isInt')) return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  return text;
}
