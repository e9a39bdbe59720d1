import { createHash } from 'node:crypto';
import { setImmediate as giveWay } from 'node:timers/promises';
import { canonicalJson } from '@kp/kernel';
import type { Database } from 'better-sqlite3';
import type { AnyTable, Column } from './table';
import { selectAll } from './table-sql';

const ROWS_AT_ONCE = 2_000;

/**
 * The SHA-256, in lowercase hex, over all rows of all tables in the order of their keys, in canonical JSON: two read
 * models are equal if and only if their digests are. Other work of the thread gets its turn between rows.
 */
export async function digestOf(database: Database, tables: readonly AnyTable[]): Promise<string> {
  const hash = createHash('sha256');
  for (const table of tables) {
    const columns = Object.entries<Column>(table.columns);
    hash.update(`${canonicalJson([table.name, columns.map(([name]) => name)])}\n`);
    let lines: string[] = [];
    for (const row of database.prepare<[], unknown[]>(selectAll(table)).raw().iterate()) {
      lines.push(canonicalJson(row.map((value, index) => (isJson(columns[index]) ? parsed(value) : value))));
      if (lines.length < ROWS_AT_ONCE) continue;
      hash.update(`${lines.join('\n')}\n`);
      lines = [];
      await giveWay();
    }
    hash.update(`${lines.join('\n')}\n`);
  }
  return hash.digest('hex');
}

function isJson(column: readonly [string, Column] | undefined): boolean {
  return column?.[1].kind === 'json';
}

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
