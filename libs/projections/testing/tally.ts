import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore } from '@kp/event-store/memory';
import type { DomainEvent, Instant, NewEvent, StreamName } from '@kp/kernel';
import { integer, json, nullable, table, text, type Projection } from '../index';

/** Something was counted: `by` is added to the tally of the event's stream. */
export interface Counted extends DomainEvent {
  readonly type: 'tally.counted';
  readonly version: 1;
  readonly data: { readonly by: number; readonly note?: string; readonly group?: string };
}

export const tallies = table({
  name: 'tallies',
  columns: {
    name: text(),
    total: integer(),
    events: integer(),
    last_note: nullable(text()),
    history: json<readonly number[]>(),
  },
  key: ['name'],
  indexes: [['total', 'name']],
});

export const entries = table({
  name: 'entries',
  columns: { position: integer(), part: integer(), name: text(), by: integer() },
  key: ['position', 'part'],
});

/** What a tally's fold can be told to do wrong. */
export interface Faults {
  /** Throws after it has put rows, when it meets such a `by`. */
  readonly throwsOn?: number;
}

/** A small read model with two tables; `by` that is no integer does not fit its tables. */
export function tallyProjection({
  version = 1,
  faults = {},
}: { version?: number; faults?: Faults } = {}): Projection<Counted> {
  return {
    name: 'tally',
    version,
    tables: [tallies, entries],
    handles: ['tally.counted'],
    apply({ stream, position, data: { by, note } }, rows) {
      const before = rows.get(tallies, stream);
      rows.put(tallies, {
        name: stream,
        total: (before?.total ?? 0) + by * version,
        events: (before?.events ?? 0) + 1,
        last_note: note ?? null,
        history: [...(before?.history ?? []), by],
      });
      rows.put(entries, { position, part: 0, name: stream, by });
      if (by === faults.throwsOn) throw new RangeError(`cannot count ${String(by)}`);
    },
  };
}

/** The event that counts so much. */
export function counted(by: number, note?: string): NewEvent<Counted> {
  const id = randomUUID();
  return {
    id,
    type: 'tally.counted',
    version: 1,
    data: note === undefined ? { by } : { by, note },
    metadata: {
      occurredAt: '2004-01-01T00:00:00.000Z' as Instant,
      actor: { id: 'counter', roles: ['chair'] },
      commandId: id,
      commandDigest: '',
      correlationId: id,
      causationId: id,
    },
  };
}

/** The stream of one tally. */
export function tallyStream(name: string): StreamName {
  return `tally-${name}` as StreamName;
}

/** An empty log whose positions have holes. */
export function logWithHoles(): MemoryEventStore {
  let drawn = 0;
  return new MemoryEventStore({
    clock: { now: () => '2005-11-17T00:00:00.000Z' as Instant },
    hole: () => {
      drawn += 1;
      return drawn % 3 === 0 ? 7 : 0;
    },
  });
}

/** A folder that is removed when the test ends. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'projections-'));

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
