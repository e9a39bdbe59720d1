import type { AnyTable, Column, HeldForm } from './table';

/** What SQLite is given for a column. */
export type SqlValue = string | number | null;

/** A fold put a row that its table cannot hold. The event is at fault, not the file. */
export class UnfitRow extends Error {
  constructor(table: string, column: string, value: unknown) {
    super(`Column ${column} of table ${table} cannot hold ${describe(value)}.`);
    this.name = 'UnfitRow';
  }
}

type PlainRow = Readonly<Record<string, unknown>>;

/** Turns what a fold holds into the values that SQLite stores, and back. */
export class RowCodec {
  readonly #table: string;
  readonly #names: readonly string[];
  readonly #columns: readonly Column[];
  readonly #jsonColumns: readonly string[];
  readonly #form: HeldForm<PlainRow, object> | undefined;

  constructor({ name, columns, form }: AnyTable) {
    this.#table = name;
    this.#names = Object.keys(columns);
    this.#columns = Object.values<Column>(columns);
    this.#jsonColumns = this.#names.filter((column) => columns[column]?.kind === 'json');
    this.#form = form as HeldForm<PlainRow, object> | undefined;
  }

  /** The values of a row, column by column. @throws UnfitRow */
  encode(held: object): SqlValue[] {
    const row = (this.#form?.store(held) ?? held) as PlainRow;
    const values: SqlValue[] = [];
    for (let index = 0; index < this.#names.length; index += 1) {
      const name = this.#names[index] ?? '';
      const column = this.#columns[index];
      const value = row[name];
      if (column !== undefined && fits(value, column)) values.push(value as SqlValue);
      else if (column?.kind === 'json' && typeof value === 'object' && value !== null)
        values.push(JSON.stringify(value));
      else throw new UnfitRow(this.#table, name, value);
    }
    return values;
  }

  /** What a fold holds, from an object that the driver made. */
  decode(stored: Record<string, unknown>): object {
    for (const name of this.#jsonColumns) {
      const value = stored[name];
      if (typeof value === 'string') stored[name] = JSON.parse(value);
    }
    return this.#form === undefined ? stored : this.#form.restore(stored);
  }
}

/** Whether SQLite can store the value as it is. */
function fits(value: unknown, { kind, nullable }: Column): boolean {
  if (value === null) return nullable;
  return kind === 'text' ? typeof value === 'string' : kind === 'integer' && Number.isSafeInteger(value);
}

function describe(value: unknown): string {
  return value === undefined ? 'nothing' : `the ${typeof value} ${JSON.stringify(value)}`;
}
