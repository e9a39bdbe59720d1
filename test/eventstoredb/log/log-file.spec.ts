import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventLog } from './event-log';
import { jsonEvent } from './json-event';
import { LogFile } from './log-file';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stand-in-log-'));
  file = join(folder, 'events.log');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function event(n: number): ReturnType<typeof jsonEvent> {
  return jsonEvent('counted', JSON.stringify({ n }));
}

async function writeLog(writes: number): Promise<void> {
  const log = await EventLog.open({ folder });
  for (let n = 0; n < writes; n += 1) await log.append('one', 'any', [event(2 * n), event(2 * n + 1)]);
  await log.close();
}

async function idsIn(stream: string): Promise<readonly string[]> {
  const log = await EventLog.open({ folder });
  const { events, visible } = log.index.stream(stream);
  await log.close();
  return events.slice(0, visible).map(({ id }) => id);
}

describe('given a log that was closed', () => {
  it('when it is opened again then every event is as it was, and the next write goes on behind it', async () => {
    const log = await EventLog.open({ folder });
    await log.append('one', 'no_stream', [event(0), event(1)]);
    await log.delete('one', 'any');
    await log.append('one', 'any', [event(2)]);
    await log.tombstone('two', 'any');
    const before = Array.from({ length: log.index.visible }, (_, at) => log.index.at(at));
    await log.close();

    const again = await EventLog.open({ folder });
    expect(Array.from({ length: again.index.visible }, (_, at) => again.index.at(at))).toEqual(before);
    expect(again.index.stream('two').tombstoned).toBe(true);
    expect(again.index.stream('one').firstReadable(0)).toBe(2);
    const result = await again.append('one', 2, [event(3)]);
    expect(result).toMatchObject({ kind: 'written', revision: 3 });
    expect((result as { position: number }).position).toBeGreaterThan(before.at(-1)!.position);
    await again.close();
  });

  it('when it is opened again then ids are forgotten: a write without a revision may stand twice', async () => {
    const events = [event(0)];
    const log = await EventLog.open({ folder });
    await log.append('one', 'any', events);
    await log.append('two', 'no_stream', [event(1)]);
    await log.close();

    const again = await EventLog.open({ folder });
    await again.append('one', 'any', events);
    expect(again.index.stream('one').visible).toBe(2);
    await again.close();
  });
});

describe('given a file that a crash has left', () => {
  it.each([1, 7, 9, 40])(
    'when %i bytes of its last frame are missing then that write is gone, and only it',
    async (bytes) => {
      await writeLog(3);
      const ids = await idsIn('one');
      truncateSync(file, statSync(file).size - bytes);

      expect(await idsIn('one')).toEqual(ids.slice(0, 4));
      const log = await EventLog.open({ folder });
      await log.append('one', 3, [event(9)]);
      await log.close();
      expect(await idsIn('one')).toHaveLength(5);
    },
  );

  it('when rubbish stands behind the last frame then it is cut off', async () => {
    await writeLog(2);
    const sound = readFileSync(file);
    appendFileSync(file, Buffer.alloc(100, 7));
    expect(await idsIn('one')).toHaveLength(4);
    expect(readFileSync(file)).toEqual(sound);
  });

  it('when not even the header is whole then the log begins anew', async () => {
    writeFileSync(file, 'stand-in');
    await writeLog(1);
    expect(await idsIn('one')).toHaveLength(2);
  });

  it.each(['something else altogether', 'short'])(
    'when it is another file (%s) then it is not touched',
    async (text) => {
      writeFileSync(file, text);
      await expect(EventLog.open({ folder })).rejects.toThrow('is no log');
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );
});

describe('given many writes at once', () => {
  it('when they are made durable then each is answered, in order, and readers see none before it is durable', async () => {
    const log = await EventLog.open({ folder });
    const before = log.index.visible;
    const answered: number[] = [];
    const writes = Array.from({ length: 50 }, async (_, n) => {
      await log.append(`s-${String(n)}`, 'no_stream', [event(n)]);
      answered.push(n);
    });
    expect(log.index.visible).toBe(before);
    await Promise.all(writes);
    expect(answered).toEqual(Array.from({ length: 50 }, (_, n) => n));
    expect(log.index.visible).toBe(before + 50);
    await log.close();
  });

  it('when the file cannot be written any more then every later write fails with the same cause', async () => {
    const { file: medium } = await LogFile.open(folder);
    const outcome = (): Promise<unknown> =>
      new Promise((resolve) => {
        medium.append(
          Buffer.from('frame'),
          () => {
            resolve('durable');
          },
          resolve,
        );
      });
    expect(await outcome()).toBe('durable');
    await medium.close();
    const cause = await outcome();
    expect(cause).toHaveProperty('message');
    expect(await outcome()).toBe(cause);
  });
});
