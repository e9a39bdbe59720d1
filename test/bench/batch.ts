import { join } from 'node:path';
import { BatchRun, BatchShelf, LineThread, NO_LINES, type Batch } from '@kp/batches';
import type { EventStore } from '@kp/event-store';
import { openSqliteEventStore } from '@kp/event-store/sqlite';
import { instantOf, type Actor, type Clock, type NewEvent, type StreamName } from '@kp/kernel';
import { Ledger, openDataFolder } from '@kp/ledger';
import { dispatchedCertificates, numberOf } from './dispatched-certificates';
import { median, perSecond, type Figure } from './figure';
import { withScratchFolder } from './scratch-folder';

const clock: Clock = { now: () => instantOf(Date.now()) };
const CUSTOMS: Actor = {
  id: 'customs-eu',
  roles: ['importing-authority'],
  participant: 'EU',
  authority: 'Customs of EU',
};
const LIMITS = { lines: 1_000_000, bytes: 1_000_000_000 };
/** How many events the raw store is handed at once. */
const AT_ONCE = 1_000;
/** A server has worked for a while when a batch comes. */
const WARM_UP = 4_000;

/**
 * One batch of confirmations in NDJSON, from its file to its results, beside the raw event store, to which the very same
 * events are appended in batches. Each certificate is on record with its issue, validation and dispatch, so that a line is
 * judged by a history.
 */
export async function measureBatch(lines: number, runs: number, target: number): Promise<Figure> {
  return withScratchFolder(async (folder) => {
    const data = await openDataFolder(folder, { access: 'owner', clock });
    const ledger = new Ledger({ ...data, clock });
    const thread = new LineThread({ log: data.log, ledger });
    const limits: number[] = [];
    const own: number[] = [];
    try {
      await dispatchedCertificates(ledger, WARM_UP + runs * lines);
      const shelf = new BatchShelf(data.batches);
      shelf.open();
      const work = (first: number, count: number): Promise<number> =>
        timedBatch({ shelf, ledger, store: data.store, thread, first, count });
      await work(0, WARM_UP);
      for (let run = 0; run < runs; run += 1) {
        const before = await data.store.head();
        own.push(await work(WARM_UP + run * lines, lines));
        const events: [StreamName, NewEvent][] = [];
        for await (const message of data.store.tail(before, { follow: false })) {
          if (message.kind !== 'events') continue;
          for (const { stream, id, type, version, data: told, metadata } of message.events) {
            events.push([stream, { id, type, version, data: told, metadata }]);
          }
        }
        if (events.length !== lines) throw new Error(`${String(events.length)} events of ${String(lines)} lines`);
        limits.push(await timedRaw(events));
      }
    } finally {
      await thread.stop();
      await data.close();
    }
    const [ours, limit] = [median(own), median(limits)];
    return {
      name: `batch of ${lines.toLocaleString('en-US')} confirmations in NDJSON, from its file to its results`,
      limitName: 'the raw event store, append of the same events in batches',
      unit: 'lines/s',
      ours,
      limit,
      ratio: ours / limit,
      target,
    };
  });
}

interface Work {
  readonly shelf: BatchShelf;
  readonly ledger: Ledger;
  readonly store: EventStore;
  readonly thread: LineThread;
  readonly first: number;
  readonly count: number;
}

async function timedBatch({ shelf, ledger, store, thread, first, count }: Work): Promise<number> {
  const batch = batchOf(first);
  const body = Buffer.from(
    Array.from({ length: count }, (_, index) => `${JSON.stringify(lineOf(first + index))}\n`).join(''),
  );
  const source = (async function* () {
    yield await Promise.resolve(body);
  })();
  await shelf.put(batch, { source, most: LIMITS.bytes }, () => undefined);
  const start = performance.now();
  const { state, counts } = await new BatchRun(batch, {
    shelf,
    store,
    ledger,
    clock,
    limits: LIMITS,
    readLines: (files, reading) => thread.read(files, reading),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  }).run();
  const rate = perSecond(count, performance.now() - start);
  if (state !== 'done' || counts.recorded !== count) throw new Error(JSON.stringify({ state, counts }));
  return rate;
}

function timedRaw(events: readonly (readonly [StreamName, NewEvent])[]): Promise<number> {
  return withScratchFolder(async (folder) => {
    const store = openSqliteEventStore({ file: join(folder, 'log.sqlite'), clock });
    const start = performance.now();
    for (let next = 0; next < events.length; next += AT_ONCE) {
      const group = events.slice(next, next + AT_ONCE);
      await Promise.all(group.map(([stream, event]) => store.append(stream, 'no-stream', [event])));
    }
    const rate = perSecond(events.length, performance.now() - start);
    await store.close();
    return rate;
  });
}

function batchOf(first: number): Batch {
  return {
    id: `00000000-0000-5000-8000-${String(first).padStart(12, '0')}`,
    key: String(first),
    sender: CUSTOMS,
    form: 'ndjson',
    command: null,
    onError: 'proceed',
    dryRun: false,
    isChunked: false,
    state: 'received',
    phase: 'recording',
    createdAt: clock.now(),
    receivedAt: clock.now(),
    finishedAt: null,
    counts: NO_LINES,
    lastLine: 0,
    resultBytes: 0,
    rolledBack: false,
    problem: null,
  };
}

function lineOf(index: number): object {
  const number = numberOf(index);
  return {
    command: 'ConfirmImport',
    id: `confirmation-${number}`,
    occurredAt: '2004-03-11T10:00:00.000Z',
    data: {
      number,
      confirmation: `EU-${number}`,
      authority: 'Customs of EU',
      observed: {
        arrivedOn: '2004-03-10',
        parcels: 3,
        carats: '1234.56',
        valueUsd: '123456.78',
        lines: [{ hs: '7102.31', carats: '1234.56', valueUsd: '123456.78' }],
        sealsIntact: true,
      },
    },
  };
}
