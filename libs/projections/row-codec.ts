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
  readonly #columns: readonly (readonly [string, Column])[];
  readonly #jsonColumns: readonly string[];
  readonly #form: HeldForm<PlainRow, object> | undefined;

  constructor({ name, columns, form }: AnyTable) {
    this.#table = name;
    this.#columns = Object.entries<Column>(columns);
    this.#jsonColumns = this.#columns.filter(([, { kind }]) => kind === 'json').map(([column]) => column);
    this.#form = form as HeldForm<PlainRow, object> | undefined;
  }

  /** The values of a row, column by column. @throws UnfitRow */
  encode(held: object): SqlValue[] {
    const row = (this.#form?.store(held) ?? held) as PlainRow;
    return this.#columns.map(([name, column]) => {
      const value = row[name];
      if (fits(value, column)) return value as SqlValue;
      if (column.kind === 'json' && typeof value === 'object' && value !== null) return JSON.stringify(value);
      throw new UnfitRow(this.#table, name, value);
    });
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
