import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { ProjectorAway, ProjectorThread } from './projector-thread';

/** A thread that speaks like the projector, and dies when it is told to rebuild what is called `death`. */
const SCRIPT = `
  const { parentPort } = require('node:worker_threads');
  parentPort.postMessage({ kind: 'committed', name: 'things', position: 7 });
  parentPort.on('message', (message) => {
    if (message.kind === 'stop') { parentPort.close(); return; }
    if (message.kind === 'status') { parentPort.postMessage({ id: message.id, kind: 'status', readModels: [{ name: 'things' }] }); return; }
    if (message.name === 'death') throw new Error('as told');
    if (message.name === 'refused') parentPort.postMessage({ id: message.id, kind: 'refused', reason: 'as told' });
    if (message.name === 'done') setImmediate(() => parentPort.postMessage({ id: message.id, kind: 'rebuilt' }));
  });
`;

describe('ProjectorThread', () => {
  let folder: string;
  let thread: ProjectorThread;
  let lines: { level: number; msg: string }[];
  let committed: [string, number][];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kp-ledger-thread-'));
    const script = join(folder, 'script.cjs');
    writeFileSync(script, SCRIPT);
    lines = [];
    committed = [];
    thread = new ProjectorThread({
      script,
      assignment: { data: folder, log: { kind: 'sqlite', folder } },
      log: pino({ level: 'info' }, { write: (text: string) => lines.push(JSON.parse(text) as (typeof lines)[number]) }),
      onCommitted: (name, position) => committed.push([name, position]),
    });
  });

  afterEach(async () => {
    await thread.stop();
    rmSync(folder, { recursive: true });
  });

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await pause(5);
  }

  it('given a thread that runs, then it answers, and tells what it has committed', async () => {
    thread.start();

    expect(await thread.status()).toEqual([{ name: 'things' }]);
    expect(committed).toEqual([['things', 7]]);
    expect(thread.isAlive).toBe(true);
  });

  it('given a thread that dies, then who waited is told, and another is started', async () => {
    thread.start();
    await thread.status();
    thread.rebuild('death');
    const asked = thread.status().catch((error: unknown) => error);
    await until(() => !thread.isAlive);

    expect(await thread.status().catch((error: unknown) => error)).toBeInstanceOf(ProjectorAway);
    await until(() => thread.isAlive);
    expect(await thread.status()).toEqual([{ name: 'things' }]);
    expect(committed).toHaveLength(2);
    expect(thread.rebuilds).toEqual([]);
    expect(await asked).toBeInstanceOf(ProjectorAway);
    expect(lines.map(({ msg }) => msg)).toContain('the projector ended; another is started');
  });

  it('given a rebuild under way, then another of the same read model begins nothing', async () => {
    thread.start();

    expect(thread.rebuild('done')).toBe(true);
    expect(thread.rebuild('done')).toBe(false);
    await until(() => thread.rebuilds.length === 0);
    expect(thread.rebuild('refused')).toBe(true);
    await until(() => thread.rebuilds.length === 0);
    expect(lines.map(({ msg }) => msg)).toEqual(['rebuilt', 'rebuild failed']);
  });

  it('given a stop, then the thread ends and no other is started', async () => {
    thread.start();
    await thread.status();
    await thread.stop();

    expect(thread.isAlive).toBe(false);
    expect(lines).toEqual([]);
  });
});
