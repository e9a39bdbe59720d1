import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryEventStore } from '@kp/event-store/memory';
import { Projector, takeOver } from './index';
import { counted, logWithHoles, tallyProjection, tallyStream, TemporaryFolder } from './testing/tally';

const projections = [tallyProjection()];

describe('read models taken over from another projector', () => {
  let theirs: TemporaryFolder;
  let ours: TemporaryFolder;
  let store: MemoryEventStore;

  async function append(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      await store.append(tallyStream(`thing-${String(index % 5)}`), 'any', [counted(index)]);
    }
  }

  const projectorIn = ({ path: directory }: TemporaryFolder): Projector =>
    new Projector({ store, directory, projections });
  const begin = (from: string | undefined = theirs.path): ReturnType<typeof takeOver> =>
    takeOver({ store, directory: ours.path, projections, from });

  beforeEach(async () => {
    theirs = new TemporaryFolder();
    ours = new TemporaryFolder();
    store = logWithHoles();
    await append(500);
    await projectorIn(theirs).catchUp();
  });
  afterEach(() => {
    theirs.remove();
    ours.remove();
  });

  it('given a folder of the same log, then they are copied, and folded on from there to the same rows', async () => {
    const position = await store.head();
    expect(await begin()).toEqual([{ name: 'tally', from: 'copy', position }]);

    await append(20);
    await projectorIn(ours).catchUp();
    await projectorIn(theirs).catchUp();
    const [[mine], [other]] = await Promise.all([projectorIn(ours).verify(), projectorIn(theirs).verify()]);
    expect(mine).toMatchObject({ equal: true, digest: other!.digest });
    expect(readdirSync(ours.path).filter((file) => /building|journal/.test(file))).toEqual([]);
  });

  it('given that the other goes on writing meanwhile, then the copy is of one moment', async () => {
    const ending = new AbortController();
    const keeper = projectorIn(theirs);
    const running = keeper.run({ signal: ending.signal });
    const appending = append(300);
    const [beginning] = await begin();
    await appending;
    ending.abort();
    await running;

    expect(beginning).toMatchObject({ from: 'copy' });
    await projectorIn(ours).catchUp();
    expect((await projectorIn(ours).verify())[0]).toMatchObject({ equal: true });
  });

  it('given read models that are there, then nothing is touched or told', async () => {
    await projectorIn(ours).catchUp();
    const before = readdirSync(ours.path);

    expect(await begin()).toEqual([]);
    expect(readdirSync(ours.path)).toEqual(before);
  });

  it('given a log so short that folding it is sooner done, then it is built from zero', async () => {
    store = logWithHoles();
    await append(2);
    const short = new TemporaryFolder();
    await projectorIn(short).catchUp();

    expect(await begin(short.path)).toEqual([
      {
        name: 'tally',
        from: 'zero',
        reason: expect.stringMatching(/^Folding 2 events is sooner done than copying/) as string,
      },
    ]);
    short.remove();
  });

  it('given the folder of another log, or one that holds more than this log, then it is built from zero', async () => {
    store = logWithHoles();
    await append(1);
    expect(await begin()).toMatchObject([{ from: 'zero', reason: 'The other folder belongs to another log.' }]);
  });

  it('given nothing to copy from, then it says so', async () => {
    const none = { name: 'tally', from: 'zero' };
    expect(await begin(join(theirs.path, 'nowhere'))).toEqual([
      { ...none, reason: `There is no folder ${join(theirs.path, 'nowhere')}.` },
    ]);
    expect(await takeOver({ store, directory: ours.path, projections, from: undefined })).toEqual([
      { ...none, reason: 'No folder to copy from was named.' },
    ]);
  });

  it('given a file that is damaged, then it is not used and nothing is left of it', async () => {
    const file = readdirSync(theirs.path).find((name) => name.endsWith('.sqlite')) ?? '';
    const damaged = new TemporaryFolder();
    copyFileSync(join(theirs.path, 'manifest.json'), join(damaged.path, 'manifest.json'));
    writeFileSync(join(damaged.path, file), 'This is a letter, not a database. '.repeat(300));

    const [beginning] = await begin(damaged.path);
    expect(beginning).toMatchObject({ from: 'zero', reason: expect.stringContaining('cannot be read') as string });
    expect(readdirSync(ours.path).filter((name) => name.includes('tally'))).toEqual([]);
    damaged.remove();
  });
});
