import type { Position } from '@kp/kernel';
import type { Database, Statement } from 'better-sqlite3';
import { connectReader } from './generation-connection';
import type { SqlValue } from './row-codec';

/** A read-only connection to one generation of one read model. */
export class ReadConnection {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement<[SqlValue[]]>>();
  readonly #checkpoint: Statement<[], Position>;
  readonly #begin: Statement<[]>;
  readonly #end: Statement<[]>;

  constructor(file: string) {
    this.#database = connectReader(file);
    this.#checkpoint = this.#database.prepare<[], Position>('SELECT checkpoint FROM _generation').pluck();
    this.#begin = this.#database.prepare<[]>('BEGIN');
    this.#end = this.#database.prepare<[]>('COMMIT');
  }

  /** The generation has folded everything up to here. */
  checkpoint(): Position {
    const checkpoint = this.#checkpoint.get();
    if (checkpoint === undefined) throw new Error(`${this.#database.name} is no file of a read model.`);
    return checkpoint;
  }

  /** Runs queries that all see the generation as of one checkpoint. Those within another see what that one sees. */
  consistently<T>(work: (checkpoint: Position) => T): T {
    if (this.#database.inTransaction) return work(this.checkpoint());
    this.#begin.run();
    try {
      return work(this.checkpoint());
    } finally {
      this.#end.run();
    }
  }

  /** All rows that a query gives; `R` names its columns. The statement is prepared once. */
  all<R>(sql: string, ...parameters: readonly SqlValue[]): R[] {
    return this.#statement(sql).all([...parameters]) as R[];
  }

  close(): void {
    this.#database.close();
  }

  #statement(sql: string): Statement<[SqlValue[]]> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare<[SqlValue[]]>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
