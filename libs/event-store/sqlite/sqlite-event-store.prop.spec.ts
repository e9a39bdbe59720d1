import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore, ExpectedRevision, StreamSlice } from '@kp/event-store';
import { SettableClock } from '@kp/event-store/conformance';
import { BEGINNING, type Instant, type NewEvent, type Position, type StreamName } from '@kp/kernel';
import fc from 'fast-check';
import { MemoryEventStore } from '../memory';
import { openSqliteEventStore } from './open-sqlite-event-store';

const RUNS = 150;
const STREAMS = ['certificate-ZA', 'certificate-CA', 'participant-EU'].map((name) => name as StreamName);
const START = Date.parse('2003-01-01T00:00:00.000Z');

interface Attempt {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

/** The two stores that must not differ, and what was asked of both. */
interface Pair {
  readonly reference: EventStore;
  readonly clock: SettableClock;
  readonly attempts: Attempt[];
}

interface Real {
  store: EventStore;
  readonly reopen: () => Promise<void>;
}

type Command = fc.AsyncCommand<Pair, Real>;

/** A command that does the same with both stores and compares what they answer, refusals included. */
function command(name: string, run: (pair: Pair, real: Real) => Promise<void>): Command {
  return { check: () => true, run, toString: () => name };
}

async function answer(promise: Promise<unknown>): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify(await promise));
  } catch (error) {
    return String(error);
  }
}

async function compare(
  { reference }: Pair,
  { store }: Real,
  ask: (store: EventStore) => Promise<unknown>,
): Promise<void> {
  expect(await answer(ask(store))).toEqual(await answer(ask(reference)));
}

function attempt({ stream, expected, events }: Attempt): (store: EventStore) => Promise<unknown> {
  return (store) => store.append(stream, expected, events);
}

async function wholeLog(store: EventStore, after: Position, batchSize: number): Promise<readonly unknown[]> {
  const messages: unknown[] = [];
  for await (const message of store.tail(after, { follow: false, batchSize })) messages.push(message);
  return messages;
}

/** What a writer believes, relative to where the stream really stands. */
const beliefs = fc.oneof(
  { weight: 4, arbitrary: fc.constant('right' as const) },
  { weight: 2, arbitrary: fc.constantFrom('any' as const, 'no-stream' as const, 'stream-exists' as const) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
);
type Belief = 'right' | ExpectedRevision | number;

async function expectation(reference: EventStore, stream: StreamName, belief: Belief): Promise<ExpectedRevision> {
  if (typeof belief === 'string' && belief !== 'right') return belief;
  const last = (await reference.readStream(stream, { direction: 'backwards', limit: 1 }))[0]?.revision;
  if (belief === 'right') return last ?? 'no-stream';
  return Math.max(0, (last ?? 0) + belief) as ExpectedRevision;
}

function newEvents(count: number): readonly NewEvent[] {
  return Array.from({ length: count }, (_, number) => ({
    id: randomUUID(),
    type: 'certificate.noted',
    version: 1,
    data: { number },
    metadata: {
      occurredAt: new Date(START).toISOString() as Instant,
      actor: { id: 'registrar', roles: ['exporting-authority'] },
      commandId: '1',
      commandDigest: '',
      correlationId: '1',
      causationId: '1',
    },
  }));
}

const streams = fc.constantFrom(...STREAMS);
const appends = fc.record({ stream: streams, belief: beliefs, count: fc.integer({ min: 1, max: 3 }) });

const appendAlone = appends.map(({ stream, belief, count }) =>
  command(`append ${String(count)} to ${stream}, believing ${String(belief)}`, async (pair, real) => {
    const next = { stream, expected: await expectation(pair.reference, stream, belief), events: newEvents(count) };
    pair.attempts.push(next);
    await compare(pair, real, attempt(next));
  }),
);

const appendTogether = fc.array(appends, { minLength: 2, maxLength: 6 }).map((list) =>
  command(`append at once ${fc.stringify(list)}`, async (pair, real) => {
    const group: Attempt[] = [];
    for (const { stream, belief, count } of list) {
      const expected = await expectation(pair.reference, stream, belief);
      group.push({ stream, expected, events: newEvents(count) });
    }
    pair.attempts.push(...group);
    await compare(pair, real, (store) => Promise.all(group.map((next) => answer(attempt(next)(store)))));
  }),
);

/** Repeats an earlier attempt whole, in part, turned round, in another stream, or together with a new event. */
const repeat = fc
  .record({
    which: fc.nat(),
    how: fc.constantFrom('whole', 'whole', 'first', 'last', 'turned', 'elsewhere', 'longer'),
    expected: fc.constantFrom('as before', 'any'),
  })
  .map(({ which, how, expected }) =>
    command(`repeat ${how} attempt ${String(which)}, expecting ${expected}`, async (pair, real) => {
      const before = pair.attempts[which % Math.max(1, pair.attempts.length)];
      if (before === undefined) return;
      const { events } = before;
      const variants: Record<string, Partial<Attempt>> = {
        first: { events: events.slice(0, 1) },
        last: { events: events.slice(-1) },
        turned: { events: [...events].reverse() },
        elsewhere: { stream: STREAMS[(STREAMS.indexOf(before.stream) + 1) % STREAMS.length]! },
        longer: { events: [...events, ...newEvents(1)] },
      };
      const again = { ...before, ...variants[how], ...(expected === 'any' ? { expected } : {}) };
      await compare(pair, real, attempt(again));
    }),
  );

const readStream = fc
  .record({
    stream: streams,
    slice: fc.record(
      {
        from: fc.nat(12),
        upTo: fc.nat(40),
        direction: fc.constantFrom('forwards' as const, 'backwards' as const),
        limit: fc.nat(12),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ stream, slice }) =>
    command(`read ${stream} within ${fc.stringify(slice)}`, (pair, real) =>
      compare(pair, real, (store) => store.readStream(stream, slice as StreamSlice)),
    ),
  );

const readLog = fc
  .record({ after: fc.nat(40), batchSize: fc.integer({ min: 1, max: 20 }) })
  .map(({ after, batchSize }) =>
    command(`read the log after ${String(after)} in batches of ${String(batchSize)}`, (pair, real) =>
      compare(pair, real, (store) => wholeLog(store, after as Position, batchSize)),
    ),
  );

const askPosition = fc
  .nat(40)
  .map((minute) =>
    command(`ask the position in minute ${String(minute)}`, (pair, real) =>
      compare(pair, real, (store) => store.positionAt(minuteOf(minute))),
    ),
  );

const setClock = fc.nat(40).map((minute) =>
  command(`set the clock to minute ${String(minute)}`, (pair) => {
    pair.clock.set(minuteOf(minute));
    return Promise.resolve();
  }),
);

const reopen = fc.constant(command('open the log again', (_, real) => real.reopen()));

function minuteOf(minute: number): Instant {
  return new Date(START + minute * 60_000).toISOString() as Instant;
}

describe('given any sequence of appends, repetitions, reads and restarts', () => {
  it('when the SQLite store and the reference go through it, then they answer alike at every step', async () => {
    const sequences = fc.commands(
      [appendAlone, appendAlone, appendTogether, repeat, repeat, readStream, readLog, askPosition, setClock, reopen],
      { size: '+1', maxCommands: 60 },
    );
    await fc.assert(
      fc.asyncProperty(sequences, async (commands) => {
        const folder = mkdtempSync(join(tmpdir(), 'kp-event-store-'));
        const clock = new SettableClock(minuteOf(0));
        const open = (): EventStore => openSqliteEventStore({ file: join(folder, 'log.sqlite'), clock });
        const real: Real = {
          store: open(),
          reopen: async () => {
            await real.store.close();
            real.store = open();
          },
        };
        const pair: Pair = { reference: new MemoryEventStore({ clock }), clock, attempts: [] };
        try {
          await fc.asyncModelRun(() => ({ model: pair, real }), commands);
          await compare(pair, real, (store) => wholeLog(store, BEGINNING, 1_000));
        } finally {
          await real.store.close();
          rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: RUNS },
    );
  }, 300_000);
});
