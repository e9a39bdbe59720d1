import { join } from 'node:path';
import { FileLock } from './file-lock';
import { TemporaryFolder } from './testing/tally';

describe('a lock of a file', () => {
  const folder = new TemporaryFolder();
  const path = join(folder.path, 'some.lock');

  afterAll(() => {
    folder.remove();
  });

  it('is held by one at a time', () => {
    const lock = FileLock.acquire(path);
    expect(lock).toBeDefined();
    expect(FileLock.acquire(path)).toBeUndefined();
    lock?.release();
    const next = FileLock.acquire(path);
    expect(next).toBeDefined();
    next?.release();
  });

  it('says so when its folder is not there', () => {
    expect(() => FileLock.acquire(join(folder.path, 'no', 'some.lock'))).toThrow('directory does not exist');
  });
});
