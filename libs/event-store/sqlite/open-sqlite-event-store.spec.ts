import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore, EventStoreUnavailable } from '@kp/event-store';
import { SettableClock } from '@kp/event-store/conformance';
import type { Instant, NewEvent, StreamName } from '@kp/kernel';
import Database from 'better-sqlite3';
import { connectWriter } from './connection';
import { MIGRATIONS } from './migrations';
import { openSqliteEventStore } from './open-sqlite-event-store';
import { checksumOf } from './schema';

const ZA = 'certificate-ZA-000001' as StreamName;
const clock = new SettableClock('2003-01-01T00:00:00.000Z');

const noted: NewEvent = {
  id: 'f1b0a3d2-6f9f-4a3e-9d53-7b1c7f0f5a11',
  type: 'certificate.noted',
  version: 1,
  data: { carats: 4_280_664 },
  metadata: {
    occurredAt: '2002-12-31T00:00:00.000Z' as Instant,
    actor: { id: 'registrar', roles: ['exporting-authority'] },
    commandId: '1',
    commandDigest: '',
    correlationId: '1',
    causationId: '1',
  },
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kp-event-store-'));
  file = join(folder, 'log.sqlite');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function open(readonly = false): EventStore {
  return openSqliteEventStore({ file, clock, readonly });
}

/** Opens, and gives what refused it. */
function refusal(readonly = false): EventStoreUnavailable {
  try {
    void open(readonly).close();
  } catch (error) {
    return error as EventStoreUnavailable;
  }
  throw new Error('The log was opened.');
}

/** Makes a log with one event, and changes its file as some other program might. */
async function logChangedBy(change: (database: Database.Database) => void): Promise<void> {
  const store = open();
  await store.append(ZA, 'no-stream', [noted]);
  await store.close();
  const database = new Database(file);
  change(database);
  database.close();
}

describe('given a path where nothing is', () => {
  it('when a log is opened there, then it is made, and its file says what it is and by which steps it was made', async () => {
    const store = open();
    const database = new Database(file, { readonly: true });
    expect(database.pragma('application_id', { simple: true })).toBe(0x6b706576);
    expect(database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(database.prepare('SELECT number, name, applied_at FROM migrations').all()).toEqual([
      { number: 1, name: 'events', applied_at: clock.now() },
    ]);
    expect(database.prepare('SELECT id FROM log').pluck().get()).toBe(store.id);
    database.close();
    await store.close();
  });

  it('when it is opened for reading, then it is refused and nothing is made', () => {
    expect(refusal(true)).toMatchObject({ code: 'event-store-unavailable', reason: 'unreachable' });
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('when its folder does not exist either, then it is refused and the folder is named', () => {
    file = join(folder, 'missing', 'log.sqlite');
    expect(refusal()).toMatchObject({ reason: 'unreachable' });
    expect(refusal().message).toContain(join(folder, 'missing'));
  });

  it('when two logs are made, then they have different names', async () => {
    const one = open();
    file = join(folder, 'other.sqlite');
    const other = open();
    expect(other.id).not.toBe(one.id);
    await one.close();
    await other.close();
  });
});

describe('given something that is no log', () => {
  it.each([false, true])('when it is a text file (readonly: %s), then it is refused and left as it is', (readonly) => {
    writeFileSync(file, 'certificate,carats\n'.repeat(500));
    expect(refusal(readonly)).toMatchObject({ reason: 'not-a-log' });
    expect(refusal(readonly).message).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe('certificate,carats\n'.repeat(500));
  });

  it('when it is the database of another application, then it is refused and left as it is', () => {
    const other = new Database(file);
    other.exec('CREATE TABLE events (position INTEGER)');
    other.close();
    const before = readFileSync(file);
    expect(refusal()).toMatchObject({ reason: 'not-a-log' });
    expect(readFileSync(file)).toEqual(before);
  });

  it('when it is a folder, then it is refused', () => {
    file = folder;
    expect(refusal()).toMatchObject({ reason: 'not-a-log' });
  });

  it('when it is an empty file, then reading it is refused, and writing makes a log of it', async () => {
    writeFileSync(file, '');
    expect(refusal(true)).toMatchObject({ reason: 'not-a-log' });
    const store = open();
    expect((await store.append(ZA, 'no-stream', [noted])).revision).toBe(0);
    await store.close();
  });
});

describe('given a log of a newer version', () => {
  it.each([false, true])(
    'when it is opened (readonly: %s), then it is refused with file and cure',
    async (readonly) => {
      await logChangedBy((database) => database.pragma(`user_version = ${String(MIGRATIONS.length + 1)}`));
      const { reason, message } = refusal(readonly);
      expect(reason).toBe('newer-version');
      expect(message).toContain(file);
      expect(message).toContain('Install that version or a later one');
    },
  );
});

describe('given a log whose steps are not those of this program', () => {
  it('when a checksum differs, then it is refused as damaged', async () => {
    await logChangedBy((database) => database.exec(`UPDATE migrations SET checksum = 'another'`));
    expect(refusal()).toMatchObject({ reason: 'damaged' });
  });

  it('when a step is missing from the list, then it is refused as damaged', async () => {
    await logChangedBy((database) => database.exec('DELETE FROM migrations'));
    expect(refusal()).toMatchObject({ reason: 'damaged' });
  });

  it('when a step that was released is looked at, then it is what was released', () => {
    expect(MIGRATIONS.map((step) => [step.number, checksumOf(step)])).toEqual([
      [1, '235470c6cbaa7394346011bafbf19ef42bccd7e5f33807f4e6b1e327785129c5'],
    ]);
  });
});

describe('given a log whose file is damaged', () => {
  beforeEach(async () => {
    const store = open();
    for (let count = 0; count < 50; count += 1) {
      await store.append(ZA, 'any', [{ ...noted, id: String(count), data: { text: 'x'.repeat(5_000) } }]);
    }
    await store.close();
  });

  it('when half of it is missing, then it is refused as damaged', () => {
    truncateSync(file, statSync(file).size / 2);
    expect(refusal()).toMatchObject({ reason: 'damaged' });
  });

  it('when a part of it was overwritten, then reading that part is refused as damaged', async () => {
    const content = readFileSync(file);
    writeFileSync(file, content.fill(0xff, content.length / 2));
    const store = open();
    await expect(store.readStream(ZA)).rejects.toMatchObject({ code: 'event-store-unavailable', reason: 'damaged' });
    await store.close();
  });
});

describe('given a log', () => {
  it('when some program tries to change or remove what stands in it, then the file itself refuses', async () => {
    await logChangedBy((database) => {
      expect(() => database.exec(`UPDATE events SET type = 'another'`)).toThrow('never changed');
      expect(() => database.exec('DELETE FROM events')).toThrow('never removed');
      expect(() => database.exec(`UPDATE log SET id = 'another'`)).toThrow('keeps its id');
      expect(() => database.exec('DELETE FROM log')).toThrow('keeps its id');
    });
    const store = open();
    expect(await store.readStream(ZA)).toMatchObject([{ id: noted.id }]);
    await store.close();
  });

  it('when its own connection is asked to replace an event, then the file refuses', async () => {
    await logChangedBy(() => undefined);
    const writer = connectWriter(file);
    expect(() =>
      writer.exec(`REPLACE INTO events SELECT position, id, stream, revision, 'another', version, recorded_at, data,
        metadata FROM events`),
    ).toThrow('never removed');
    writer.close();
  });

  it('when some program writes a value of the wrong kind into it, then the file itself refuses', async () => {
    await logChangedBy((database) => {
      const insert = `INSERT INTO events (id, stream, revision, type, version, recorded_at, data, metadata)`;
      expect(() => database.exec(`${insert} VALUES ('2', 's', 'first', 't', 1, '2003', '{}', '{}')`)).toThrow('TEXT');
    });
  });

  it('when it is opened for reading, then it is read and not appended to', async () => {
    await logChangedBy(() => undefined);
    const store = open(true);
    expect(await store.readStream(ZA)).toHaveLength(1);
    await expect(store.append(ZA, 'any', [{ ...noted, id: '2' }])).rejects.toMatchObject({
      code: 'event-store-unavailable',
      reason: 'no-permission',
    });
    await store.close();
  });

  it('when a reader has it open, then it sees what a writer appends and knows the same name', async () => {
    const writer = open();
    const reader = open(true);
    expect(reader.id).toBe(writer.id);
    await writer.append(ZA, 'no-stream', [noted]);
    expect(await reader.readStream(ZA)).toHaveLength(1);
    await writer.close();
    await reader.close();
  });

  it('when it is closed, then one file is left, and a copy of it is the same log', async () => {
    await logChangedBy(() => undefined);
    const store = open();
    const { id } = store;
    await store.close();
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(file, copy);
    file = copy;
    const copied = open();
    expect(copied.id).toBe(id);
    expect(await copied.readStream(ZA)).toMatchObject([{ id: noted.id }]);
    await copied.close();
  });

  it('when another program holds the write lock for too long, then an append is refused as in use', async () => {
    const store = open();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.append(ZA, 'no-stream', [noted])).rejects.toMatchObject({ reason: 'in-use' });
    other.exec('ROLLBACK');
    other.close();
    expect((await store.append(ZA, 'no-stream', [noted])).replayed).toBe(false);
    await store.close();
  }, 30_000);
});
