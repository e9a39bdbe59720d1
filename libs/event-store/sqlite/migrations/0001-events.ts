import type { Migration } from '../migration';

/**
 * The log itself. Positions are drawn under the write lock, so their order is the order of the commits. The triggers
 * guard against mistakes of programs; whoever holds the file can take them off, which the proof log then shows.
 */
export const events: Migration = {
  number: 1,
  name: 'events',
  sql: `
    CREATE TABLE log (
      single INTEGER PRIMARY KEY CHECK (single = 1),
      id TEXT NOT NULL
    ) STRICT;

    CREATE TABLE events (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      stream TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 0),
      type TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      recorded_at TEXT NOT NULL,
      data TEXT NOT NULL,
      metadata TEXT NOT NULL,
      UNIQUE (stream, revision)
    ) STRICT;

    CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

    CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;

    CREATE TRIGGER log_is_never_renamed BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'a log keeps its id'); END;

    CREATE TRIGGER log_is_never_forgotten BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'a log keeps its id'); END;
  `,
};
