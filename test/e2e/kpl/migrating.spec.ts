import { join } from 'node:path';
import { READ_MODELS } from '@kp/read-models';
import { NodeProcess } from '../../eventstoredb';
import { documentOf, itemsOf, kpl, startKpl } from './run-kpl';
import { issue, ndjson, numberOf, PLACES, Scratch, WORLD } from './world';

jest.setTimeout(120_000);

const NODE = join(__dirname, '../../../dist/test/programs/eventstoredb/node.js');

describe('kpl migrate', () => {
  const scratch = new Scratch();
  const embedded = scratch.at('embedded');
  let node: NodeProcess;
  const onNode = (name: string): string => `esdb://${node.address}?tls=false&prefix=${name}-`;

  beforeAll(async () => {
    node = await NodeProcess.start(NODE, ['--folder', scratch.at('node')]);
    await kpl(['import', '-', '--data', embedded], { input: ndjson(WORLD) });
  });
  afterAll(async () => {
    await node.stop();
    scratch.remove();
  });

  it('given an embedded log, copies it to an EventStoreDB and back with equal digests, and nothing is lost on the way', async () => {
    const there = await kpl(['migrate', '--from', `sqlite:${embedded}`, '--to', onNode('there'), '--json']);
    const back = await kpl(['migrate', '--from', onNode('there'), '--to', `sqlite:${scratch.at('back')}`, '--json']);

    expect([there.code, back.code]).toEqual([0, 0]);
    expect(documentOf(there)).toMatchObject({
      schema: 'kpl.migrate/1',
      from: `sqlite:${embedded}`,
      to: `esdb://${node.address}?prefix=there-`,
      events: WORLD.length,
      copied: WORLD.length,
    });
    const digestsOf = (run: typeof there): unknown =>
      (documentOf(run)['items'] as { name: string; result: string; digest: string }[]).map(
        ({ name, result, digest }) => [name, result, digest],
      );
    expect(digestsOf(there)).toEqual(digestsOf(back));
    expect(documentOf(there)['items']).toHaveLength(READ_MODELS.length);
    const exported = await Promise.all([embedded, scratch.at('back')].map((data) => kpl(['export', '--data', data])));
    expect(exported[1]!.stdout).toBe(exported[0]!.stdout);
    const shown = await kpl(['show', numberOf(2), '--json', '--event-store', onNode('there')], {
      env: { KPL_DATA: scratch.at('reader') },
    });
    expect(documentOf(shown)).toMatchObject({ id: numberOf(2), status: 'confirmed' });
  });

  it('given a copying that was killed, goes on where it was', async () => {
    const many = scratch.at('many');
    const lines = [...PLACES, ...Array.from({ length: 2_000 }, (_, index) => issue(index))];
    await kpl(['import', '-', '--data', many], { input: ndjson(lines) });
    const copying = ['migrate', '--from', `sqlite:${many}`, '--to', onNode('killed')];
    const cutOff = startKpl(copying);
    const readBeginning = async (): Promise<number> =>
      itemsOf(await kpl(['export', '--event-store', onNode('killed')], { env: { KPL_DATA: scratch.at('reader') } }))
        .length;
    while ((await readBeginning()) < 50);
    cutOff.process.kill('SIGKILL');
    await cutOff.end;

    const { code, stdout } = await kpl([...copying, '--json']);
    const { events, copied } = JSON.parse(stdout) as { events: number; copied: number };
    expect([code, events]).toEqual([0, lines.length]);
    expect(copied).toBeLessThan(lines.length);
    expect(await readBeginning()).toBe(lines.length);
  });

  it('given a place that holds another log, ends with 14 and says which event differs', async () => {
    const other = scratch.at('other');
    await kpl(['import', '-', '--data', other], { input: ndjson(PLACES.slice(1)) });
    const { code, stderr } = await kpl(['migrate', '--from', `sqlite:${embedded}`, '--to', `sqlite:${other}`]);
    expect([code, stderr]).toEqual([14, expect.stringContaining('Event 1 of the log to be filled is not that of')]);
  });

  it.each([
    ['the same place twice', ['--from', 'sqlite:a', '--to', 'sqlite:./a'], 2, 'onto itself'],
    ['no address', ['--from', 'somewhere', '--to', 'sqlite:a'], 2, '"somewhere" is no address of a log'],
    ['a folder without a log', ['--from', 'sqlite:/nowhere', '--to', 'sqlite:a'], 6, 'There is no ledger in /nowhere'],
  ])('given %s, says so', async (_, parameters, code, told) => {
    const run = await kpl(['migrate', ...parameters]);
    expect([run.code, run.stderr]).toEqual([code, expect.stringContaining(told)]);
  });
});
