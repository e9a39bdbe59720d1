/**
 * One column of a STRICT table. `Value` is what the fold gives for it: a (branded) string, an integer, or any plain JSON,
 * which is stored as text.
 */
export interface Column<Value = unknown> {
  readonly kind: 'text' | 'integer' | 'json';
  readonly nullable: boolean;
  /** Never present: carries the type of the values. */
  readonly value?: Value;
}

/** A column of text that is never null. */
export function text<Value extends string = string>(): Column<Value> {
  return { kind: 'text', nullable: false };
}

/** A column of integers that is never null: positions, carats (hundredths), money (US cents), counts, 0 or 1. */
export function integer<Value extends number = number>(): Column<Value> {
  return { kind: 'integer', nullable: false };
}

/** A column of plain JSON that is never null. */
export function json<Value extends object>(): Column<Value> {
  return { kind: 'json', nullable: false };
}

/** The same column, which may also hold null. */
export function nullable<Value>(column: Column<Value>): Column<Value | null> {
  return { kind: column.kind, nullable: true };
}

export type Columns = Readonly<Record<string, Column>>;
type ValueOf<C> = C extends Column<infer Value> ? Value : never;

/** A row by its columns. */
export type Row<C extends Columns> = { readonly [Name in keyof C]: ValueOf<C[Name]> };

/**
 * How a fold holds what a row stores, where that is not the row itself: what is dear to work out, such as text of JSON or
 * columns that follow from others, is then worked out once for each storing and not at each event.
 */
export interface HeldForm<Stored, Held> {
  store(held: Held): Stored;
  restore(stored: Stored): Held;
}

/** A table of a read model. Its rows are found and replaced by their key, and stored in its order. */
export interface Table<C extends Columns = Columns, Held = Row<C>> {
  readonly name: string;
  readonly columns: C;
  /** Columns of text or integers, none of them nullable, which what is held has too. */
  readonly key: readonly string[];
  /** Each a list of columns. They are made after the bulk of a rebuild. */
  readonly indexes: readonly (readonly string[])[];
  /** Absent when rows are held as they are stored. */
  readonly form?: HeldForm<Row<C>, Held>;
}

/** A table of whatever columns and rows. */
export interface AnyTable extends Omit<Table, 'form'> {
  readonly form?: { store(held: never): unknown; restore(stored: never): unknown };
}

/** The rows of a table as they are stored, by its definition. */
export type RowOf<T> = T extends { readonly columns: infer C extends Columns } ? Row<C> : never;

interface Draft<C extends Columns, KeyColumn extends keyof C & string> {
  readonly name: string;
  readonly columns: C;
  readonly key: readonly KeyColumn[];
  readonly indexes?: readonly (readonly (keyof C & string)[])[];
}

/** Defines a table whose rows are held as they are stored. */
export function table<C extends Columns, KeyColumn extends keyof C & string>(draft: Draft<C, KeyColumn>): Table<C> {
  return { indexes: [], ...draft };
}

/** Defines a table whose rows are held in another form. */
export function tableHolding<
  C extends Columns,
  KeyColumn extends keyof C & string,
  Held extends Pick<Row<C>, KeyColumn>,
>(draft: Draft<C, KeyColumn>, form: HeldForm<Row<C>, Held>): Table<C, Held> {
  return { indexes: [], ...draft, form };
}
