import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { READ_MODELS } from '@kp/read-models';
import { NodeProcess } from '../eventstoredb';
import { ApiClient, type Answered } from './server/api-client';
import { startServer, type RunningServer } from './server/running-server';
import { dispatchToday } from './server/dispatch-today';
import { certificate, confirmation, makeTradingWorld, type TradingWorld } from './server/trading-world';

jest.setTimeout(120_000);

const NODE = join(__dirname, '../../dist/test/programs/eventstoredb/node.js');
const NAMES = READ_MODELS.map(({ name }) => name);

/** One of several servers: a process with a folder of its own, and somebody who speaks to it. */
interface Member {
  readonly data: string;
  server: RunningServer;
  api: ApiClient;
}

describe('three servers that share nothing but the log', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'kp-ledger-servers-'));
  let node: NodeProcess;
  let world: TradingWorld;
  let members: readonly [Member, Member, Member];

  const environment = (): Readonly<Record<string, string>> => ({
    KPL_EVENT_STORE: `esdb://${node.address}?tls=false&prefix=kp-`,
    KPL_KEYS: join(world.data, 'keys'),
  });
  const start = async (name: string, more: Readonly<Record<string, string>> = {}): Promise<Member> => {
    const data = join(scratch, name);
    const server = await startServer(data, { ...environment(), ...more });
    return { data, server, api: new ApiClient(server.url) };
  };
  const restart = async (member: Member): Promise<void> => {
    member.server = await startServer(member.data, environment());
    member.api = new ApiClient(member.server.url);
  };
  const issue = ({ api }: Member, number: string, key?: string): Promise<Answered> =>
    api.post('/v1/certificates', certificate(number), {
      token: world.tokens.exporterOfZa,
      occurredAt: '2004-03-01T09:00:00Z',
      ...(key === undefined ? {} : { key }),
    });
  const eventsOf = async ({ api }: Member, number: string): Promise<number> =>
    (await api.get(`/v1/certificates/${number}/history`, world.tokens.auditor)).body.items?.length ?? 0;
  const numbersIn = async ({ api }: Member, position: unknown): Promise<readonly unknown[]> =>
    (await api.get(`/v1/certificates?limit=500&minPosition=${String(position)}`, world.tokens.auditor)).body.items?.map(
      (item) => item['number'],
    ) ?? [];

  beforeAll(async () => {
    node = await NodeProcess.start(NODE, ['--folder', join(scratch, 'node')]);
    world = await makeTradingWorld({
      kind: 'eventstoredb',
      url: `esdb://${node.address}?tls=false`,
      prefix: 'kp-',
    });
    members = [await start('one'), await start('two'), await start('three')];
  });

  afterAll(async () => {
    for (const { server } of members) await server.stop();
    await node.stop();
    world.remove();
    rmSync(scratch, { recursive: true });
  });

  it('given a write through one, then another answers with it when it is asked for that position', async () => {
    const [one, two, three] = members;
    const { body } = await issue(one, 'ZA0000001');

    expect(await numbersIn(two, body['position'])).toContain('ZA0000001');
    expect(await numbersIn(three, body['position'])).toContain('ZA0000001');
    const single = await three.api.get('/v1/certificates/ZA0000001', world.tokens.auditor);
    expect(single.headers.get('etag')).toBe('"v0"');
  });

  it('given the same command to all at once, then one event is recorded and all answer with the same receipt', async () => {
    for (let round = 0; round < 10; round += 1) {
      const number = `ZA00001${String(round).padStart(2, '0')}`;
      const answers = await Promise.all(members.map((member) => issue(member, number, `once-${number}`)));

      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(2);
      expect(await eventsOf(members[0], number)).toBe(1);
    }
  });

  it('given two commands on one revision to two servers at once, then one holds and the other is told what is', async () => {
    const [one, two, three] = members;
    await issue(one, 'ZA0000200');
    const sending = { token: world.tokens.exporterOfZa, ifMatch: '"v0"', occurredAt: '2004-03-01T12:00:00Z' };
    const path = '/v1/certificates/ZA0000200';
    const answers = await Promise.all([
      one.api.post(`${path}/void`, { reason: 'Misprint' }, sending),
      two.api.post(`${path}/validation`, { seals: [{ container: 'C-1', seal: 'S-1' }] }, sending),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect(await eventsOf(three, 'ZA0000200')).toBe(2);
  });

  it('given evidence to one server of what another has issued, then it is compared with that', async () => {
    const [one, two, three] = members;
    await issue(one, 'ZA0000300');
    const seen = await two.api.post(
      '/v1/import-confirmations',
      confirmation('ZA0000300', 'EU-300', { carats: '1000.00', lines: undefined }),
      {
        token: world.tokens.importerOfEu,
        occurredAt: '2004-03-10T10:00:00Z',
      },
    );
    expect(seen.body['flags']).toContain('carats-differ');

    const found = await three.api.get(
      `/v1/discrepancies?certificate=ZA0000300&minPosition=${String(seen.body['position'])}`,
      world.tokens.auditor,
    );
    expect(found.body.items?.map((item) => item['rule'])).toContain('carats-differ');
  });

  it('given one that is killed, then the others go on, and it comes back with what it missed', async () => {
    const [one, two, three] = members;
    await three.server.kill();
    const { body } = await issue(one, 'ZA0000400');
    expect(await numbersIn(two, body['position'])).toContain('ZA0000400');

    await restart(three);
    expect(await numbersIn(three, body['position'])).toContain('ZA0000400');
    expect(await eventsOf(three, 'ZA0000400')).toBe(1);
  });

  it('given dispatches through any, also while one is killed and comes back, then each gives one notice, readable through all', async () => {
    const [one, two, three] = members;
    const numbers = Array.from({ length: 9 }, (_, at) => `ZA000045${String(at)}`);
    const sendThrough = async (senders: readonly Member[], from: number): Promise<void> => {
      for (const [at, { api }] of senders.entries()) await dispatchToday(api, world.tokens, numbers[from + at] ?? '');
    };
    const noticesIn = async ({ api }: Member): Promise<readonly unknown[]> =>
      (await api.get('/v1/notices?participant=EU&limit=500', world.tokens.importerOfEu)).body.items?.map(
        (item) => item['certificate'],
      ) ?? [];
    const raised = async (): Promise<readonly unknown[]> =>
      (await one.api.get('/v1/events?type=notice.raised&limit=500', world.tokens.auditor)).body.items?.map(
        (item) => item['stream'],
      ) ?? [];

    await sendThrough([one, two, three], 0);
    const dying = sendThrough([one, two], 3);
    await three.server.kill();
    await dying;
    await restart(three);
    await sendThrough([three, two, one, three], 5);

    for (const member of members) {
      while ((await noticesIn(member)).length < numbers.length) await pause(20);
      expect((await noticesIn(member)).toSorted()).toEqual(numbers);
    }
    expect((await raised()).toSorted()).toEqual(numbers.map((number) => `notice-${number}.2`));
  });

  it('given one that rebuilds, then it goes on answering, and comes to the same rows as the others', async () => {
    const [one, two] = members;
    const token = world.tokens.chair;
    const statusOf = async (): Promise<Readonly<Record<string, unknown>> | undefined> =>
      (await one.api.get('/v1/projections', token)).body.items?.find((item) => item['name'] === 'certificates');
    const generation = (await statusOf())?.['generation'];
    const asked = await one.api.send('POST', '/v1/projections/certificates/rebuild', undefined, {
      authorization: `Bearer ${token}`,
    });
    expect(asked.status).toBe(202);
    let answered = 0;
    let last: unknown;
    for (let status = await statusOf(); status?.['generation'] === generation || status?.['rebuilding'] === true;) {
      answered += 1;
      const number = `ZA00005${String(answered).padStart(2, '0')}`;
      last = (await issue(two, number)).body['position'];
      expect(await numbersIn(one, last)).toContain(number);
      status = await statusOf();
    }

    expect(answered).toBeGreaterThan(0);
    expect(await numbersIn(one, last)).toEqual(await numbersIn(two, last));
  });

  it('given a new server, then it begins with a copy of another’s read models or from zero, and says which', async () => {
    const [one] = members;
    const { body } = await issue(one, 'ZA0000600');
    await numbersIn(one, body['position']);
    const copying = await start('copying', { KPL_READ_MODELS_FROM: join(one.data, 'read-models') });
    const building = await start('building');

    const said = ({ server }: Member): readonly (string | undefined)[] =>
      NAMES.map((name) => server.log.find(({ readModel }) => readModel === name)?.from);
    expect(said(building)).toEqual(NAMES.map(() => 'zero'));
    expect(said(copying).every((from) => from === 'copy' || from === 'zero')).toBe(true);
    const rows = await numbersIn(one, body['position']);
    expect(await numbersIn(copying, body['position'])).toEqual(rows);
    expect(await numbersIn(building, body['position'])).toEqual(rows);
    expect([await copying.server.stop(), await building.server.stop()]).toEqual([0, 0]);
  });
});
