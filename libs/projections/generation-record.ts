import type { Position, Revision, StreamName } from '@kp/kernel';
import type { Database } from 'better-sqlite3';
import type { Projection } from './projection';

/** The event up to which a generation is folded, named so that the log can be asked whether it holds it. */
export interface LastEvent {
  readonly id: string;
  readonly stream: StreamName;
  readonly revision: Revision;
}

/** What a generation knows about itself; one row in its own file. */
export interface GenerationRecord {
  readonly projection: string;
  readonly version: number;
  readonly generation: number;
  /** The id of the log that it was folded from. */
  readonly store: string;
  readonly status: 'building' | 'ready';
  readonly checkpoint: Position;
  /** The event at the checkpoint; `null` at the beginning. */
  readonly lastEvent: LastEvent | null;
  /** How many events were met, handled or not. */
  readonly events: number;
}

/** Another runner has taken the generation over, or has committed since. Nothing was written. */
export class StaleProjector extends Error {
  readonly code = 'stale-projector';

  constructor(readonly readModel: string) {
    super(
      `Another projector has gone on with the read model ${readModel}; this one must start again from its checkpoint.`,
    );
    this.name = 'StaleProjector';
  }
}

interface StoredRecord {
  readonly projection: string;
  readonly version: number;
  readonly generation: number;
  readonly store: string;
  readonly status: 'building' | 'ready';
  readonly checkpoint: number;
  readonly last_id: string | null;
  readonly last_stream: string | null;
  readonly last_revision: number | null;
  readonly events: number;
  readonly runner: number;
}

/** Makes the row and the table of parked events in a new file. */
export function createRecord(
  database: Database,
  { name, version }: Projection,
  { generation, store }: { readonly generation: number; readonly store: string },
): void {
  database.exec(`
    CREATE TABLE _generation (
      single INTEGER PRIMARY KEY CHECK (single = 1),
      projection TEXT NOT NULL,
      version INTEGER NOT NULL,
      generation INTEGER NOT NULL,
      store TEXT NOT NULL,
      status TEXT NOT NULL,
      checkpoint INTEGER NOT NULL,
      last_id TEXT,
      last_stream TEXT,
      last_revision INTEGER,
      events INTEGER NOT NULL,
      runner INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE _parked (
      position INTEGER PRIMARY KEY,
      key TEXT NOT NULL,
      event_id TEXT NOT NULL,
      type TEXT NOT NULL,
      stream TEXT NOT NULL,
      revision INTEGER NOT NULL,
      reason TEXT
    ) STRICT;
    CREATE INDEX _parked_by_key ON _parked (key, position);`);
  database
    .prepare(`INSERT INTO _generation VALUES (1, ?, ?, ?, ?, 'building', 0, NULL, NULL, NULL, 0, 0)`)
    .run(name, version, generation, store);
}

/** Reads the row. */
export function readRecord(database: Database): GenerationRecord {
  const stored = database.prepare<[], StoredRecord>('SELECT * FROM _generation').get();
  if (stored === undefined) throw new Error(`${database.name} is no file of a read model.`);
  const { projection, version, generation, store, status, checkpoint, events } = stored;
  const { last_id: id, last_stream: stream, last_revision: revision } = stored;
  const lastEvent =
    id === null || stream === null || revision === null
      ? null
      : { id, stream: stream as StreamName, revision: revision as Revision };
  return { projection, version, generation, store, status, checkpoint: checkpoint as Position, lastEvent, events };
}

/** Takes the generation over: from now on no commit of an earlier runner succeeds. Answers this runner's token. */
export function takeOver(database: Database): number {
  const token = database
    .prepare<[], number>('UPDATE _generation SET runner = runner + 1 RETURNING runner')
    .pluck()
    .get();
  if (token === undefined) throw new Error(`${database.name} is no file of a read model.`);
  return token;
}
