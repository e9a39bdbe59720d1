import type { Database, Statement } from 'better-sqlite3';
import { KeyFilter } from './key-filter';
import type { Key } from './projection';
import { RowCodec, type SqlValue } from './row-codec';
import type { AnyTable } from './table';
import { selectRow, writeRow } from './table-sql';
import type { UndoLog } from './undo-log';

/** How many rows of a table stay in memory between commits. */
const CAPACITY = 10_000;

/** One value for a whole key. */
type MapKey = string | number;

/** Stands between the values of a key of several columns in memory, and so must not be in them. */
const BETWEEN = '\u0000';

/** A row in memory. */
interface Entry {
  held: object;
  isChanged: boolean;
  /** Whether the list of changes names it. */
  isListed: boolean;
}

/**
 * The rows of one table, written behind: a fold gets and puts them in memory, and what changed is stored once for each
 * row. Rows stay in memory after that, up to a bound, because events of one thing come close together.
 *
 * While a table is filled from nothing, a filter of the keys that left the memory tells at once that a row is not there.
 */
export class TableRows {
  readonly #keyColumns: readonly string[];
  readonly #firstColumn: string;
  readonly #isSingle: boolean;
  readonly #codec: RowCodec;
  readonly #select: Statement<[SqlValue[]], Record<string, unknown>>;
  readonly #write: Statement<[SqlValue[]]>;
  readonly #left: KeyFilter | undefined;
  readonly #isBuilding: boolean;
  readonly #entries = new Map<MapKey, Entry>();
  #changed: Entry[] = [];
  #prepared: SqlValue[][] = [];
  /** The key that was asked for last, in parts (if by them) and as one, and its row; none at the beginning. */
  #lastParts: Key = [];
  #lastKey: MapKey | undefined;
  #lastEntry: Entry | undefined;

  /**
   * @param isFresh whether the table is empty now and nobody else will fill it.
   * @param isBuilding whether rows may be written before the commit, because the file is worthless until then.
   */
  constructor(
    database: Database,
    table: AnyTable,
    { isFresh, isBuilding }: { readonly isFresh: boolean; readonly isBuilding: boolean },
  ) {
    this.#keyColumns = table.key;
    this.#firstColumn = table.key[0] ?? '';
    this.#isSingle = table.key.length === 1;
    this.#codec = new RowCodec(table);
    this.#select = database.prepare<[SqlValue[]], Record<string, unknown>>(selectRow(table));
    this.#write = database.prepare<[SqlValue[]]>(writeRow(table));
    this.#left = isFresh ? new KeyFilter() : undefined;
    this.#isBuilding = isBuilding;
  }

  get(key: Key): object | undefined {
    const mapKey = this.#isSingle ? key[0] : this.#isLast((place) => key[place]) ? this.#lastKey : key.join(BETWEEN);
    if (mapKey === undefined) return undefined;
    if (mapKey !== this.#lastKey) {
      this.#remember(key, mapKey, this.#entries.get(mapKey) ?? this.#load(mapKey, key));
    }
    return this.#lastEntry?.held;
  }

  /** Puts a row in the place of the one under the same key. */
  put(held: object, undo: UndoLog): void {
    const mapKey = this.#keyOf(held as Readonly<Record<string, string | number>>);
    if (mapKey !== this.#lastKey) this.#remember([], mapKey, this.#entries.get(mapKey));
    const entry = this.#lastEntry;
    if (entry === undefined) {
      undo.remember(this, mapKey, undefined, false);
      const added = { held, isChanged: true, isListed: false };
      this.#entries.set(mapKey, added);
      this.#lastEntry = added;
      this.#list(added);
      return;
    }
    undo.remember(this, mapKey, entry.held, entry.isChanged);
    entry.held = held;
    entry.isChanged = true;
    this.#list(entry);
  }

  /** Takes a change back: what was held in memory before it (`undefined`: nothing), and whether that was a change. */
  takeBack(mapKey: MapKey, held: object | undefined, wasChanged: boolean): void {
    const entry = this.#entries.get(mapKey);
    if (entry === undefined) return;
    entry.isChanged = wasChanged;
    if (held !== undefined) entry.held = held;
    else this.#forget(mapKey);
  }

  /** @throws UnfitRow when the table cannot hold the row. */
  check(held: object): void {
    this.#codec.encode(held);
  }

  /** Gets ready to write all that changed. @throws UnfitRow, and nothing is changed. */
  prepare(): void {
    this.#prepared = [];
    for (const entry of this.#isBuilding ? this.#entries.values() : this.#changed) {
      if (entry.isChanged) this.#prepared.push(this.#codec.encode(entry.held));
    }
  }

  /** Writes what was prepared, inside the caller's transaction. */
  write(): void {
    for (const values of this.#prepared) this.#write.run(values);
  }

  /** What was written is the file's now, and memory is made free up to the bound. */
  settle(): void {
    for (const entry of this.#isBuilding ? this.#entries.values() : this.#changed) {
      entry.isChanged = false;
      entry.isListed = false;
    }
    this.#changed = [];
    this.#prepared = [];
    for (const mapKey of this.#entries.keys()) {
      if (this.#entries.size <= CAPACITY) break;
      this.#leave(mapKey);
    }
  }

  /**
   * While a file is built: writes and forgets the rows that have been in memory longest, when there are more than the
   * bound.
   *
   * @throws UnfitRow when one does not fit the table; the file is then worthless.
   */
  spill(): void {
    if (this.#entries.size < CAPACITY * 1.25) return;
    for (const [mapKey, entry] of this.#entries) {
      if (this.#entries.size <= CAPACITY) break;
      if (entry.isChanged) this.#write.run(this.#codec.encode(entry.held));
      this.#leave(mapKey);
    }
  }

  #keyOf(row: Readonly<Record<string, string | number>>): MapKey {
    if (this.#isSingle) return row[this.#firstColumn] ?? '';
    // A row that was got is mostly put next: comparing its key is cheaper than putting it together.
    if (this.#lastKey !== undefined && this.#isLast((place) => row[this.#keyColumns[place] ?? '']))
      return this.#lastKey;
    return this.#keyColumns.map((column) => row[column] ?? '').join(BETWEEN);
  }

  /** Whether a key of several columns is the one that was asked for last. */
  #isLast(part: (place: number) => string | number | undefined): boolean {
    if (this.#lastParts.length === 0) return false;
    for (let place = 0; place < this.#lastParts.length; place += 1) {
      if (part(place) !== this.#lastParts[place]) return false;
    }
    return true;
  }

  #load(mapKey: MapKey, key: Key): Entry | undefined {
    if (this.#left?.mayHold(mapKey) === false) return undefined;
    const stored = this.#select.get([...key]);
    if (stored === undefined) return undefined;
    const entry = { held: this.#codec.decode(stored), isChanged: false, isListed: false };
    this.#entries.set(mapKey, entry);
    return entry;
  }

  #list(entry: Entry): void {
    if (this.#isBuilding || entry.isListed) return;
    entry.isListed = true;
    this.#changed.push(entry);
  }

  #remember(parts: Key, mapKey: MapKey, entry: Entry | undefined): void {
    this.#lastParts = parts;
    this.#lastKey = mapKey;
    this.#lastEntry = entry;
  }

  #leave(mapKey: MapKey): void {
    this.#forget(mapKey);
    this.#left?.add(mapKey);
  }

  #forget(mapKey: MapKey): void {
    this.#entries.delete(mapKey);
    if (this.#lastKey !== mapKey) return;
    this.#lastKey = undefined;
    this.#lastParts = [];
  }
}
