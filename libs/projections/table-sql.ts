import type { Column, AnyTable } from './table';

/** The statement that makes a table: STRICT, and stored in the order of its key. */
export function createTable(table: AnyTable): string {
  const columns = Object.entries<Column>(table.columns).map(
    ([name, { kind, nullable }]) =>
      `${quoted(name)} ${kind === 'integer' ? 'INTEGER' : 'TEXT'}${nullable ? '' : ' NOT NULL'}`,
  );
  const key = `PRIMARY KEY (${list(table.key)})`;
  return `CREATE TABLE ${quoted(table.name)} (${[...columns, key].join(', ')}) STRICT, WITHOUT ROWID`;
}

/** The statements that make its indexes. */
export function createIndexes(table: AnyTable): readonly string[] {
  return table.indexes.map((columns) => {
    const name = quoted([table.name, 'by', ...columns].join('_'));
    return `CREATE INDEX ${name} ON ${quoted(table.name)} (${list(columns)})`;
  });
}

/** Writes a row in the place of the one under the same key. */
export function writeRow(table: AnyTable): string {
  const names = Object.keys(table.columns);
  const rest = names.filter((name) => !table.key.includes(name));
  const changes = rest.map((name) => `${quoted(name)} = excluded.${quoted(name)}`);
  const onConflict = rest.length === 0 ? 'NOTHING' : `UPDATE SET ${changes.join(', ')}`;
  const values = names.map(() => '?').join(', ');
  return `INSERT INTO ${quoted(table.name)} (${list(names)}) VALUES (${values}) ON CONFLICT DO ${onConflict}`;
}

/** Reads the row under a key. */
export function selectRow(table: AnyTable): string {
  return `SELECT ${list(Object.keys(table.columns))} FROM ${quoted(table.name)} WHERE ${keyMatches(table)}`;
}

/** Reads all rows in the order of the key. */
export function selectAll(table: AnyTable): string {
  return `SELECT ${list(Object.keys(table.columns))} FROM ${quoted(table.name)} ORDER BY ${list(table.key)}`;
}

function keyMatches({ key }: AnyTable): string {
  return key.map((name) => `${quoted(name)} = ?`).join(' AND ');
}

function list(names: readonly string[]): string {
  return names.map(quoted).join(', ');
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
