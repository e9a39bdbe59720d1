import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreUnavailable, type EventStore } from '@kp/event-store';
import { MemoryEventStore } from '@kp/event-store/memory';
import type { RecordedEvent } from '@kp/kernel';
import { BEGINNING } from '@kp/kernel';
import { noticeOf } from '@kp/scheme';
import { Ledger } from '../ledger';
import { CheckpointFile } from './checkpoint-file';
import { noticesReactor } from './notices-reactor';
import type { Reactor } from './reactor';
import { ReactorRunner, type ReactorTrouble } from './reactor-runner';
import { clock, DispatchingWorld, numbered } from './testing/dispatching-world';

let folder: string;
let store: MemoryEventStore;
let world: DispatchingWorld;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reactors-'));
  store = new MemoryEventStore({ clock, hole: () => 1 });
  world = new DispatchingWorld(store);
  await world.begin();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function events(type: string): Promise<readonly RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for await (const message of store.tail(BEGINNING, { follow: false })) {
    if (message.kind === 'events') found.push(...message.events.filter((event) => event.type === type));
  }
  return found;
}

const noticesOf = async (): Promise<readonly unknown[]> =>
  (await events('notice.raised')).map(({ data }) => (data as { certificate: string }).certificate);

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let rounds = 0; !(await holds()); rounds += 1) {
    if (rounds > 2_000) throw new Error('It does not come about.');
    await pause(1);
  }
}

interface Server {
  readonly trouble: ReactorTrouble[];
  stop(): Promise<void>;
}

/** A server of its own: a ledger, and a reactor with a checkpoint file. */
function serverOn(
  log: EventStore,
  { name = 'one', reactor = noticesReactor }: { readonly name?: string; readonly reactor?: Reactor } = {},
): Server {
  const trouble: ReactorTrouble[] = [];
  const ending = new AbortController();
  const running = new ReactorRunner({
    reactor,
    store: log,
    ledger: new Ledger({ store: log, clock }),
    checkpoint: new CheckpointFile(join(folder, name, 'notices.json')),
    onTrouble: (told) => trouble.push(told),
  }).run(ending.signal);
  return {
    trouble,
    stop: () => {
      ending.abort();
      return running;
    },
  };
}

/** The same log, but for what is changed of it. */
function changed(changes: Partial<EventStore>): EventStore {
  return {
    id: store.id,
    append: store.append.bind(store),
    readStream: store.readStream.bind(store),
    head: store.head.bind(store),
    positionAt: store.positionAt.bind(store),
    tail: store.tail.bind(store),
    close: store.close.bind(store),
    ...changes,
  };
}

describe('a reactor that follows the log', () => {
  it('given a dispatch, when it is recorded, then one notice is, caused by it and of its undertaking and time', async () => {
    const server = serverOn(store);
    await world.dispatch(1);
    await until(async () => (await noticesOf()).length === 1);
    await server.stop();

    const [cause] = await events('certificate.dispatched');
    const [notice] = await events('notice.raised');
    expect(notice).toMatchObject({
      stream: 'notice-ZA0000001.2',
      data: { certificate: numbered(1), cause: cause?.id, revision: 2, from: 'ZA', to: 'AE' },
      metadata: {
        actor: { id: 'ledger', roles: ['ledger'] },
        occurredAt: cause?.metadata.occurredAt,
        correlationId: cause?.metadata.correlationId,
        causationId: cause?.id,
      },
    });
    expect(server.trouble).toEqual([]);
  });

  it('given an old log, when it starts, then it acts on all of it in the order of the log, and passes over the rest', async () => {
    for (let serial = 9; serial > 0; serial -= 1) await world.dispatch(serial, serial === 5 ? { synthetic: true } : {});
    const server = serverOn(store);
    await until(async () => (await noticesOf()).length === 8);
    await server.stop();

    expect(await noticesOf()).toEqual([9, 8, 7, 6, 4, 3, 2, 1].map(numbered));
  });

  it('given one that is killed between recording and checkpoint, then the next recognises what was done', async () => {
    await world.dispatch(1);
    await world.dispatch(2);
    const first = serverOn(store, { name: 'killed' });
    await until(async () => (await noticesOf()).length === 2);
    await first.stop();
    rmSync(join(folder, 'killed'), { recursive: true });

    await world.dispatch(3);
    const next = serverOn(store, { name: 'killed' });
    await until(async () => (await noticesOf()).length === 3);
    await next.stop();
    expect(await noticesOf()).toEqual([1, 2, 3].map(numbered));
    expect(next.trouble).toEqual([]);
  });

  it('given a checkpoint, then it goes on after it and asks for nothing again', async () => {
    await world.dispatch(1);
    const first = serverOn(store);
    await until(async () => (await noticesOf()).length === 1);
    await first.stop();

    const asked: string[] = [];
    const watching: Reactor = {
      ...noticesReactor,
      react: (event) => {
        asked.push(event.stream);
        return noticesReactor.react(event);
      },
    };
    const next = serverOn(store, { reactor: watching });
    await world.dispatch(2);
    await until(async () => (await noticesOf()).length === 2);
    await next.stop();
    expect(asked).toEqual(['certificate-ZA0000002']);
  });

  it.each([
    ['of another log', (text: string) => text.replace(/"log":"[^"]*"/, '"log":"another"')],
    ['of an event that this log does not have', (text: string) => text.replace(/"id":"[^"]*"/, '"id":"other"')],
    ['that is cut off', (text: string) => text.slice(0, 20)],
    ['that is none', () => '{"position":"far"}'],
  ])('given a checkpoint %s, then it begins at the beginning, and nothing is done twice', async (_, broken) => {
    await world.dispatch(1);
    const first = serverOn(store);
    await until(async () => (await noticesOf()).length === 1);
    await first.stop();
    const file = join(folder, 'one', 'notices.json');
    writeFileSync(file, broken(readFileSync(file, 'utf8')));

    const asked: string[] = [];
    const watching: Reactor = {
      ...noticesReactor,
      react: (event) => {
        asked.push(event.stream);
        return noticesReactor.react(event);
      },
    };
    const next = serverOn(store, { reactor: watching });
    await until(() => asked.length === 1);
    await next.stop();
    expect(await noticesOf()).toEqual([numbered(1)]);
  });

  it('given three on one log, then what they ask for together is done once', async () => {
    const servers = ['one', 'two', 'three'].map((name) => serverOn(store, { name }));
    for (let serial = 1; serial <= 20; serial += 1) await world.dispatch(serial);
    await until(async () => (await noticesOf()).length >= 20);
    for (const server of servers) await server.stop();
    const late = serverOn(store, { name: 'four' });
    await until(async () => (await noticesOf()).length >= 20);
    await late.stop();

    expect((await noticesOf()).toSorted()).toEqual(Array.from({ length: 20 }, (_, at) => numbered(at + 1)));
    expect([...servers, late].flatMap(({ trouble }) => trouble)).toEqual([]);
  });

  it('given a command that the rules refuse, then that is told and it goes on', async () => {
    const eager: Reactor = {
      name: 'eager',
      handles: ['certificate.validated', 'certificate.dispatched'],
      react: (event) => [
        ...noticesReactor.react(event),
        { type: 'DeclineApplication', data: { issuer: 'ZA', application: '1', authority: 'x', reason: 'x' } } as never,
      ],
    };
    const server = serverOn(store, { reactor: eager });
    await world.dispatch(1);
    await until(async () => (await noticesOf()).length === 1 && server.trouble.length === 2);
    await server.stop();
    expect(server.trouble).toMatchObject([
      { kind: 'refused', cause: { type: 'certificate.validated' }, outcome: { kind: 'rejected' } },
      { kind: 'refused', cause: { type: 'certificate.dispatched' }, outcome: { kind: 'rejected' } },
    ]);
  });

  it('given an event at which it throws, then that is told and it goes on with the next', async () => {
    const brittle: Reactor = {
      ...noticesReactor,
      react: (event) => {
        if (event.stream.endsWith('1')) throw new Error('unforeseen');
        return noticesReactor.react(event);
      },
    };
    const server = serverOn(store, { reactor: brittle });
    await world.dispatch(1);
    await world.dispatch(2);
    await until(async () => (await noticesOf()).length === 1);
    await server.stop();
    expect(await noticesOf()).toEqual([numbered(2)]);
    expect(server.trouble).toMatchObject([{ kind: 'broken', cause: { stream: 'certificate-ZA0000001' } }]);
  });

  it('given a log that cannot be reached for a while, then it tries again until it can, and loses nothing', async () => {
    const away = new EventStoreUnavailable('unreachable', 'The log is away.');
    let failures = 3;
    const flaky = changed({
      append: (...told) => {
        failures -= 1;
        return failures >= 0 ? Promise.reject(away) : store.append(...told);
      },
    });
    const server = serverOn(flaky);
    await world.dispatch(1);
    await world.dispatch(2);
    await until(async () => (await noticesOf()).length === 2);
    await server.stop();
    expect(await noticesOf()).toEqual([1, 2].map(numbered));
    const pauses = server.trouble.map((told) => (told.kind === 'interrupted' ? told.retryInMs : 0));
    expect(pauses).toHaveLength(3);
    expect(pauses[2]).toBeGreaterThan(pauses[0] ?? Infinity);
  });

  it('given a stop while it waits, then it ends and has written how far it came', async () => {
    await world.dispatch(1);
    const server = serverOn(store);
    await until(async () => (await noticesOf()).length === 1);
    await server.stop();
    expect(existsSync(join(folder, 'one', 'notices.json'))).toBe(true);
    expect(new CheckpointFile(join(folder, 'one', 'notices.json')).read()).toMatchObject({ log: store.id });
  });
});

describe('the reactor of notices', () => {
  it('given an event, answers with the same command each time, and handles what calls for one', async () => {
    await world.dispatch(1);
    const [cause] = await events('certificate.dispatched');
    if (cause === undefined) throw new Error('Nothing was dispatched.');
    expect(noticesReactor.react(cause)).toEqual([noticeOf(cause)]);
    expect(noticesReactor.react(cause)).toEqual(noticesReactor.react(cause));
    expect(noticesReactor.handles).toContain(cause.type);
  });
});
