import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MemoryEventStore } from '@kp/event-store/memory';
import { openLedgerKeys, type LedgerKeys } from '@kp/identity';
import { instantOf, type Clock, type EventMetadata, type Revision } from '@kp/kernel';
import { CheckpointFile, Ledger, THE_LEDGER } from '@kp/ledger';
import { EVENT_CATALOGUE, endpointStream, noticeStream, type NoticeId, type NoticeState } from '@kp/scheme';
import { pino } from 'pino';
import { WebhookDesk } from './webhook-desk';

const clock: Clock = { now: () => instantOf(Date.now()) };
const { example: raised } = EVENT_CATALOGUE['notice.raised'];
const key = { participant: raised.data.to, role: raised.data.role };

let folder: string;
let keys: LedgerKeys;
let store: MemoryEventStore;
let receiver: Server;
/** What the receiver answers to each coming, the last for ever. */
let answers: readonly number[];
let comings: string[];
let desks: WebhookDesk[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'webhooks-'));
  keys = await openLedgerKeys(join(folder, 'keys'), clock);
  store = new MemoryEventStore({ clock });
  answers = [200];
  comings = [];
  desks = [];
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      comings.push((JSON.parse(Buffer.concat(chunks).toString()) as { readonly id: string }).id);
      response.statusCode = answers[Math.min(comings.length, answers.length) - 1] ?? 200;
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
});

afterEach(async () => {
  for (const desk of desks) await desk.stop();
  receiver.close();
  rmSync(folder, { recursive: true });
});

const metadata: EventMetadata = {
  occurredAt: instantOf(Date.parse(raised.data.raisedOn)),
  actor: THE_LEDGER,
  commandId: 'c',
  commandDigest: 'd',
  correlationId: 'c',
  causationId: 'c',
};

async function register(): Promise<void> {
  const { port } = receiver.address() as AddressInfo;
  const { example } = EVENT_CATALOGUE['endpoint.registered'];
  const data = { ...example.data, ...key, url: `http://127.0.0.1:${String(port)}/notices` };
  await store.append(endpointStream(key), 'any', [
    {
      id: `registered-${String(port)}`,
      ...example,
      data,
      metadata: { ...metadata, actor: { id: 'customs', roles: [] } },
    },
  ]);
}

async function raise(notice: string, synthetic?: true): Promise<NoticeId> {
  const id = notice as NoticeId;
  await store.append(noticeStream(id), 'no-stream', [
    {
      id: `raised-${notice}`,
      ...raised,
      data: { ...raised.data, notice: id },
      metadata: { ...metadata, ...(synthetic === undefined ? {} : { synthetic }) },
    },
  ]);
  return id;
}

/** A server of the log, with a ledger and a checkpoint of its own. */
function serve(name: string, { pausesMs = [1, 1], mayBePrivate = true } = {}): WebhookDesk {
  const desk = new WebhookDesk({
    store,
    ledger: new Ledger({ store, clock }),
    checkpoint: new CheckpointFile(join(folder, `${name}.json`)),
    keys,
    clock,
    pausesMs,
    mayBePrivate,
    log: pino({ level: 'silent' }),
  });
  desks.push(desk);
  desk.start();
  return desk;
}

async function reportsOf(notice: NoticeId): Promise<NoticeState['deliveries']> {
  const folded = await new Ledger({ store, clock }).stateAt(noticeStream(notice));
  return folded?.state.deliveries ?? [];
}

/** Waits until nothing more is tried. */
async function settled(notice: NoticeId): Promise<readonly string[]> {
  for (;;) {
    const outcomes = (await reportsOf(notice)).map(({ outcome }) => outcome);
    const last = outcomes.at(-1);
    if (last !== undefined && last !== 'pending') return outcomes;
    await pause(5);
  }
}

describe('the desk that sends notices', () => {
  it('given an endpoint, sends what is raised from its registration on, and reports that it came', async () => {
    const early = await raise('CA1.1');
    await register();
    const made = await raise('CA1.2', true);
    const notice = await raise('CA1.3');
    serve('a');

    expect(await settled(notice)).toEqual(['delivered']);
    expect(comings).toEqual(['CA1.3']);
    expect([await reportsOf(early), await reportsOf(made)]).toEqual([[], []]);
  });

  it('given an endpoint that fails, tries again, each attempt reported, until it comes or was the last', async () => {
    await register();
    answers = [503, 500, 200, 404];
    serve('a');

    expect(await settled(await raise('CA2.1'))).toEqual(['pending', 'pending', 'delivered']);
    expect(await settled(await raise('CA2.2'))).toEqual(['pending', 'pending', 'failed']);
    expect(comings).toHaveLength(6);
  });

  it('given an endpoint that cannot read it, does not try again', async () => {
    await register();
    answers = [422];
    serve('a');

    expect(await settled(await raise('CA3.1'))).toEqual(['not-readable']);
  });

  it('given a private address that is not allowed, posts nothing and says so', async () => {
    await register();
    serve('a', { pausesMs: [1], mayBePrivate: false });
    const notice = await raise('CA4.1');

    expect(await settled(notice)).toEqual(['pending', 'failed']);
    expect(comings).toEqual([]);
    expect((await reportsOf(notice)).at(-1)?.remarks).toContain('private');
  });

  it('given several servers, each attempt is reported once, and one outcome stands', async () => {
    await register();
    answers = [503, 200, 500, 200, 503];
    for (const name of ['a', 'b', 'c']) serve(name, { pausesMs: [5, 5, 5] });
    const notices = await Promise.all(['CA5.1', 'CA5.2', 'CA5.3'].map((notice) => raise(notice)));

    for (const notice of notices) {
      const outcomes = await settled(notice);
      expect(outcomes.slice(0, -1).every((outcome) => outcome === 'pending')).toBe(true);
      expect(['delivered', 'failed']).toContain(outcomes.at(-1));
    }
    await Promise.all(desks.splice(0).map((desk) => desk.stop()));
    for (const notice of notices) {
      const outcomes = (await reportsOf(notice)).map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome !== 'pending')).toHaveLength(1);
      expect(outcomes.length).toBeLessThanOrEqual(4);
    }
  });

  it('given a server that stops between attempts, then the next one goes on counting where it was', async () => {
    await register();
    answers = [503, 200];
    const first = serve('a', { pausesMs: [60_000] });
    const notice = await raise('CA6.1');
    while ((await reportsOf(notice)).length === 0) await pause(5);
    await first.stop();
    serve('a', { pausesMs: [1] });

    expect(await settled(notice)).toEqual(['pending', 'delivered']);
    const history = await store.readStream(noticeStream(notice), { from: 0 as Revision });
    expect(new Set(history.map(({ metadata: { commandId } }) => commandId)).size).toBe(3);
  });
});
