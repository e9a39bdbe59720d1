import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { EventStoreUnavailable } from '@kp/event-store';
import { instantOf, type Clock } from '@kp/kernel';
import { openDataFolder, type DataFolder } from './data-folder';

const clock: Clock = { now: () => instantOf(0) };

describe('a data folder', () => {
  let root: string;
  const opened: DataFolder[] = [];
  const open = async (access: 'owner' | 'reader', path = root): Promise<DataFolder> => {
    const folder = await openDataFolder(path, { access, clock });
    opened.push(folder);
    return folder;
  };
  const refusalOf = async (access: 'owner' | 'reader', path = root): Promise<EventStoreUnavailable> => {
    try {
      await open(access, path);
    } catch (error) {
      return error as EventStoreUnavailable;
    }
    throw new Error('The folder was opened.');
  };

  beforeEach(() => {
    root = join(mkdtempSync(join(tmpdir(), 'kp-ledger-folder-')), 'data');
  });

  afterEach(async () => {
    for (const folder of opened.splice(0)) await folder.close();
    rmSync(join(root, '..'), { recursive: true, force: true });
  });

  it('is made by its first owner, and keeps the name of its log', async () => {
    const { id } = (await open('owner')).store;
    await opened[0]!.close();
    opened.splice(0);

    expect((await open('owner')).store.id).toBe(id);
  });

  it('has one owner at a time; the second is told who that is and what to do', async () => {
    await open('owner');

    expect(await refusalOf('owner')).toMatchObject({ code: 'event-store-unavailable', reason: 'in-use' });
    expect((await refusalOf('owner')).message).toContain(`process ${String(process.pid)}`);
    expect((await refusalOf('owner')).message).toContain('HTTP');
  });

  it('has a new owner as soon as the old one has closed it', async () => {
    await (await open('owner')).close();
    opened.splice(0);

    expect((await open('owner')).path).toBe(root);
  });

  it('has any number of readers beside its owner', async () => {
    const { store } = await open('owner');

    expect(await (await open('reader')).store.head()).toBe(await store.head());
    expect((await open('reader')).store.id).toBe(store.id);
  });

  it('is refused to a reader when there is no ledger in it, with the ways to get one', async () => {
    expect(await refusalOf('reader')).toMatchObject({ reason: 'not-a-log' });
    expect((await refusalOf('reader')).message).toMatch(/npm run demo.*kpl import.*--data/s);
  });

  it('is refused when its log is another program’s file, and is then free for others', async () => {
    mkdirSync(root);
    writeFileSync(join(root, 'log.sqlite'), 'not a database, but longer than the header of one '.repeat(10));

    expect(await refusalOf('owner')).toMatchObject({ reason: 'not-a-log' });
    rmSync(join(root, 'log.sqlite'));
    expect((await open('owner')).path).toBe(root);
  });

  it('is refused when a newer kp-ledger wrote its log', async () => {
    await (await open('owner')).close();
    opened.splice(0);
    const log = new Database(join(root, 'log.sqlite'));
    log.pragma('user_version = 99');
    log.close();

    expect(await refusalOf('owner')).toMatchObject({ reason: 'newer-version' });
    expect((await refusalOf('reader')).message).toContain('newer');
  });
});
