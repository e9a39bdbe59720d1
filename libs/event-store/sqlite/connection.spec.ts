import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { connectReader, connectWriter, makeDurable } from './connection';

describe('given a connection that writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kp-event-store-'));
  const file = join(folder, 'log.sqlite');
  const writer = connectWriter(file);
  makeDurable(writer);
  afterAll(() => {
    writer.close();
    rmSync(folder, { recursive: true });
  });
  const setting = (database: Database.Database, name: string): unknown => database.pragma(name, { simple: true });

  it('when SQLite is asked, then each commit is synced: FULL, which reads 2, and not the NORMAL of the driver', () => {
    expect(setting(writer, 'synchronous')).toBe(2);
    const untouched = new Database(file);
    expect(setting(untouched, 'synchronous')).toBe(1);
    untouched.close();
  });

  it('when SQLite is asked, then it writes ahead, keeps references, and waits five seconds for others', () => {
    expect(setting(writer, 'journal_mode')).toBe('wal');
    expect(setting(writer, 'foreign_keys')).toBe(1);
    expect(setting(writer, 'busy_timeout')).toBe(5_000);
  });

  it('when another connection reads the same file, then that one cannot write', () => {
    const reader = connectReader(file);
    expect(setting(reader, 'busy_timeout')).toBe(5_000);
    expect(() => reader.exec('CREATE TABLE notes (text TEXT)')).toThrow('readonly');
    reader.close();
  });
});

describe('given a file system that cannot hold a write-ahead log', () => {
  it('when a log is opened on it, then it is refused', () => {
    const inMemory = new Database(':memory:');
    expect(() => {
      makeDurable(inMemory);
    }).toThrow('cannot hold a write-ahead log');
    inMemory.close();
  });
});
