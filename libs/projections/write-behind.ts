import type { Database } from 'better-sqlite3';
import type { Key, Rows } from './projection';
import type { AnyTable, Columns, Table } from './table';
import { TableRows } from './table-rows';
import { UndoLog } from './undo-log';

/** The rows of all tables of a read model: read and changed in memory, stored together. */
export class WriteBehind implements Rows {
  readonly #rows = new Map<AnyTable, TableRows>();
  /** What the event of the moment has changed. */
  readonly #undo = new UndoLog();
  #isCareful = false;
  /** The table that was asked for last: one that is got from is mostly put into next. */
  #lastTable: AnyTable | undefined;
  #lastRows: TableRows | undefined;

  /**
   * @param isFresh whether all tables are empty.
   * @param isBuilding whether rows may be written before the commit, because the file is worthless until then.
   */
  constructor(
    database: Database,
    tables: readonly AnyTable[],
    options: { readonly isFresh: boolean; readonly isBuilding: boolean },
  ) {
    for (const table of tables) this.#rows.set(table, new TableRows(database, table, options));
  }

  get<C extends Columns, Held>(table: Table<C, Held>, ...key: Key): Held | undefined {
    return this.#of(table).get(key) as Held | undefined;
  }

  put<C extends Columns, Held extends object>(table: Table<C, Held>, held: Held): void {
    const rows = this.#of(table);
    if (this.#isCareful) rows.check(held);
    rows.put(held, this.#undo);
  }

  /**
   * What is put from here on can be undone.
   *
   * @param isCareful whether a row that does not fit its table is refused when it is put, instead of by `prepare`.
   */
  begin(isCareful: boolean): void {
    this.#undo.forget();
    this.#isCareful = isCareful;
  }

  /** Takes back all that was put since `begin`, the latest first. */
  undo(): void {
    this.#undo.takeBack();
  }

  /** Gets ready to write all that changed. @throws UnfitRow when a row does not fit its table; nothing is changed. */
  prepare(): void {
    for (const rows of this.#rows.values()) rows.prepare();
  }

  /** Writes what was prepared, inside the caller's transaction. */
  write(): void {
    for (const rows of this.#rows.values()) rows.write();
  }

  /** The transaction is committed. */
  settle(): void {
    this.#undo.forget();
    for (const rows of this.#rows.values()) rows.settle();
  }

  /** Frees memory while a file is built; see `TableRows.spill`. @throws UnfitRow */
  spill(): void {
    this.#undo.forget();
    for (const rows of this.#rows.values()) rows.spill();
  }

  #of(table: AnyTable): TableRows {
    if (table === this.#lastTable && this.#lastRows !== undefined) return this.#lastRows;
    const rows = this.#rows.get(table);
    if (rows === undefined) throw new Error(`The projection does not declare its table ${table.name}.`);
    this.#lastTable = table;
    this.#lastRows = rows;
    return rows;
  }
}
