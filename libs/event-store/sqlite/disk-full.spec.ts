import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppendResult, EventStore } from '@kp/event-store';
import { SettableClock } from '@kp/event-store/conformance';
import { BEGINNING, type Instant, type NewEvent, type StreamName } from '@kp/kernel';
import Database from 'better-sqlite3';
import { asStored } from '../upcaster';
import { connectReader, connectWriter, makeDurable } from './connection';
import { openSqliteEventStore } from './open-sqlite-event-store';
import { logId, migrate } from './schema';
import { SqliteEventStore } from './sqlite-event-store';

const ZA = 'certificate-ZA-000001' as StreamName;
const clock = new SettableClock('2003-01-01T00:00:00.000Z');

/** A store with little space, and a way to give it more. */
interface TightStore {
  readonly store: EventStore;
  readonly file: string;
  readonly makeSpace: () => void;
  readonly remove: () => void;
}

/** A file that SQLite itself does not let grow beyond some pages: as good as a full disk, and possible everywhere. */
function withFewPages(): TightStore {
  const folder = mkdtempSync(join(tmpdir(), 'kp-full-'));
  const file = join(folder, 'log.sqlite');
  const writer = connectWriter(file);
  makeDurable(writer);
  migrate(writer, clock);
  writer.pragma('max_page_count = 200');
  const reader = connectReader(file);
  const store = new SqliteEventStore({ file, logId: logId(reader), reader, writer }, clock, asStored);
  return {
    store,
    file,
    makeSpace: () => writer.pragma('max_page_count = 100000'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function mountTinyDisk(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
}

/** A real file system of two megabytes, half of it taken. */
function onTinyDisk(): TightStore {
  const folder = mkdtempSync(join(tmpdir(), 'kp-full-'));
  mountTinyDisk(folder);
  const ballast = join(folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(1_000_000));
  const file = join(folder, 'log.sqlite');
  const makeSpace = (): void => {
    rmSync(ballast);
  };
  const remove = (): void => {
    unmount(folder);
  };
  return { store: openSqliteEventStore({ file, clock }), file, makeSpace, remove };
}

/** Whether a file system can be mounted here: it takes Linux and the right to do so. */
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'kp-full-'));
  const mounted = mountTinyDisk(folder);
  unmount(folder);
  return mounted;
}

let drawn = 0;
function largeEvents(): readonly NewEvent[] {
  return [0, 1, 2].map((part) => ({
    id: String((drawn += 1)),
    type: 'certificate.noted',
    version: 1,
    data: { part, text: 'x'.repeat(7_000) },
    metadata: {
      occurredAt: '2002-12-31T00:00:00.000Z' as Instant,
      actor: { id: 'registrar', roles: ['exporting-authority'] },
      commandId: '1',
      commandDigest: '',
      correlationId: '1',
      causationId: '1',
    },
  }));
}

type Lists = readonly [readonly NewEvent[], readonly NewEvent[]];

function appendBoth(store: EventStore, lists: Lists): Promise<PromiseSettledResult<AppendResult>[]> {
  return Promise.allSettled(lists.map((list) => store.append(ZA, 'any', list)));
}

/** Appends, two at a time and so in one transaction, until both are refused. */
async function fill(store: EventStore): Promise<{ readonly recorded: number; readonly refused: Lists }> {
  for (let recorded = 0; ; recorded += 2) {
    const lists: Lists = [largeEvents(), largeEvents()];
    const outcomes = await appendBoth(store, lists);
    if (outcomes.some(({ status }) => status === 'rejected')) {
      expect(outcomes).toEqual([FULL, FULL]);
      return { recorded, refused: lists };
    }
  }
}

const FULL: unknown = expect.objectContaining({
  status: 'rejected',
  reason: expect.objectContaining({ code: 'event-store-unavailable', reason: 'disk-full' }) as unknown,
});

async function revisions(store: EventStore): Promise<readonly number[]> {
  return (await store.readStream(ZA)).map(({ revision }) => revision);
}

const FEW_PAGES = ['a file that may not grow', withFewPages] as const;
const TINY_DISK = ['a disk of two megabytes', onTinyDisk] as const;

describe.each(canMount() ? [FEW_PAGES, TINY_DISK] : [FEW_PAGES])('given %s', (_, make) => {
  let tight: TightStore;
  beforeAll(() => {
    tight = make();
  });
  afterAll(async () => {
    await tight.store.close();
    tight.remove();
  });

  it('when it fills up, then an append is refused as disk-full, nothing is half-written, and it serves again once there is space', async () => {
    const { store, file, makeSpace } = tight;
    const { recorded, refused } = await fill(store);
    expect(recorded).toBeGreaterThan(0);
    const whole = Array.from({ length: recorded * 3 }, (_value, index) => index);
    expect(await revisions(store)).toEqual(whole);
    expect(await appendBoth(store, refused)).toEqual([FULL, FULL]);
    expect(await revisions(store)).toEqual(whole);

    makeSpace();
    expect(await appendBoth(store, refused)).toMatchObject([
      { status: 'fulfilled', value: { revision: whole.length + 2, replayed: false } },
      { status: 'fulfilled', value: { revision: whole.length + 5, replayed: false } },
    ]);
    expect(await revisions(store)).toHaveLength(whole.length + 6);

    const database = new Database(file, { readonly: true });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  });

  it('when it is read to its head, then every append is there whole', async () => {
    const parts: number[] = [];
    for await (const message of tight.store.tail(BEGINNING, { follow: false })) {
      if (message.kind === 'events') parts.push(...message.events.map(({ data }) => (data as { part: number }).part));
    }
    expect(parts).toEqual(parts.map((_value, index) => index % 3));
  });
});
