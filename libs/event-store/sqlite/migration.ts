/** One step of the schema. A released step never changes: its checksum stands in every file it was applied to. */
export interface Migration {
  /** Counted from 1 without holes; the schema's version is that of its last step. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}
