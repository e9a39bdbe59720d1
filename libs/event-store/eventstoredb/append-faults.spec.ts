import { setTimeout as pause } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import { EventLog, type FaultEffect, StandInNode } from '../../../test/eventstoredb';
import { eventsUpToHead } from '../conformance/reading';
import { at, CA, event, events, idsOf, NEW_STREAM, ZA } from '../conformance/sample-events';
import { openStore, withStore } from './testing/with-store';

// The machine may be busy with other suites.
jest.setTimeout(60_000);

// Jest fails a test during which a rejection goes unhandled, for which Node would end the process.

describe('given an append whose outcome the client cannot know', () => {
  const leaderIsHere = (node: StandInNode): FaultEffect => ({ kind: 'not-leader', leader: node.endpoint });
  const EFFECTS: readonly (readonly [what: string, effect: (node: StandInNode) => FaultEffect])[] = [
    ['its answer is lost', () => ({ kind: 'lose-answer' })],
    ['its answer comes after the store has given it up', () => ({ kind: 'delay', when: 'after', milliseconds: 400 })],
    ['it is written after the store has given it up', () => ({ kind: 'delay', when: 'before', milliseconds: 400 })],
    ['the connection is reset before it is written', () => ({ kind: 'reset', when: 'before' })],
    ['the connection is reset after it was written', () => ({ kind: 'reset', when: 'after' })],
    ['the node gives up before it is written', () => ({ kind: 'time-out', when: 'before' })],
    ['the node gives up after it was written', () => ({ kind: 'time-out', when: 'after' })],
    ['the node refuses as unavailable', () => ({ kind: 'refuse', code: status.UNAVAILABLE })],
    ['the node cancels', () => ({ kind: 'refuse', code: status.CANCELLED })],
    ['the node says that another leads', leaderIsHere],
  ];
  it.each(EFFECTS)('when %s, then it is recorded once and answered as a first append', (_, effect) =>
    withStore(async (store, node) => {
      const list = events(3);
      await store.append(ZA, NEW_STREAM, [event()]);
      node.faults.add({ on: 'batch-append', effect: effect(node) });
      const result = await store.append(ZA, at(0), list);
      expect(result).toMatchObject({ revision: 3, replayed: false });
      const recorded = await store.readStream(ZA, { from: at(1) });
      expect(result.events).toEqual(recorded.map(({ id, revision, position }) => ({ id, revision, position })));
      expect(idsOf(recorded)).toEqual(idsOf(list));
    }),
  );

  it('when no answer ever comes, then the log is called unreachable, and the same ids find out what became of it', () =>
    withStore(
      async (store, node) => {
        const list = events(2);
        node.faults.add({ on: 'batch-append', times: 'always', effect: { kind: 'lose-answer' } });
        node.faults.add({ on: 'read', times: 'always', effect: { kind: 'refuse', code: status.UNAVAILABLE } });
        await expect(store.append(ZA, NEW_STREAM, list)).rejects.toMatchObject({
          code: 'event-store-unavailable',
          reason: 'unreachable',
        });
        node.faults.clear();
        expect(await store.append(ZA, NEW_STREAM, list)).toMatchObject({ revision: 1, replayed: true });
        expect(await store.readStream(ZA)).toHaveLength(2);
      },
      { store: { silence: 50, patience: 300 } },
    ));
});

describe('given several appends under way', () => {
  it('when the node of another store fails, then those on a sound node are answered by it, late as they are', () =>
    withStore(async (sound, soundNode) => {
      await withStore(async (failing, failingNode) => {
        await failing.append(ZA, NEW_STREAM, [event()]);
        soundNode.faults.add({ on: 'batch-append', effect: { kind: 'delay', when: 'after', milliseconds: 100 } });
        failingNode.faults.add({ on: 'batch-append', effect: { kind: 'reset', when: 'before' } });
        const [onSound, onFailing] = await Promise.all([
          sound.append(CA, NEW_STREAM, events(2)),
          failing.append(ZA, at(0), [event()]),
        ]);
        expect(onSound).toMatchObject({ revision: 1, replayed: false });
        expect(onFailing).toMatchObject({ revision: 1, replayed: false });
        // Until the answer that was held back has come, whoever still waits for it.
        await pause(200);
      });
    }));

  it('when one of them breaks the call that all share, then all are recorded once', () =>
    withStore(async (store, node) => {
      node.faults.add({ on: 'batch-append', skip: 4, effect: { kind: 'reset', when: 'after' } });
      node.faults.add({ on: 'batch-append', effect: { kind: 'delay', when: 'before', milliseconds: 20 } });
      const lists = Array.from({ length: 12 }, () => events(2));
      const streams = lists.map((_, number) => `certificate-${String(number)}` as typeof ZA);
      const results = await Promise.all(lists.map((list, number) => store.append(streams[number]!, NEW_STREAM, list)));
      expect(results.map(({ replayed }) => replayed)).toEqual(lists.map(() => false));
      expect(idsOf(await eventsUpToHead(store)).toSorted()).toEqual(idsOf(lists.flat()).toSorted());
    }));

  it('when they are answered in another order, then each gets its own answer', () =>
    withStore(async (store, node) => {
      node.faults.add({ on: 'batch-append', times: 3, effect: { kind: 'hold-answers', count: 3 } });
      const results = await Promise.all(
        [1, 2, 3].map((count) => store.append(`certificate-${String(count)}` as typeof ZA, NEW_STREAM, events(count))),
      );
      expect(results.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    }));
});

describe('given a client that is told not to throw when an append fails', () => {
  it('when the expectation is wrong, then the conflict tells where the stream really stands', async () => {
    const node = await StandInNode.start();
    const store = await openStore(node.address, { url: `esdb://${node.address}?tls=false&throwOnAppendFailure=false` });
    await store.append(ZA, NEW_STREAM, events(5));
    await expect(store.append(ZA, NEW_STREAM, [event()])).rejects.toMatchObject({ actual: 4 });
    await store.close();
    await node.stop();
  });
});

describe('given a node that is down', () => {
  it.each([
    ['killed', (node: StandInNode) => node.kill()],
    ['stopped', (node: StandInNode) => node.stop()],
  ])(
    'when it was %s, then calls say that it is unreachable, and go on by themselves when it is back',
    async (_, end) => {
      const log = await EventLog.open();
      const first = await StandInNode.start({ log });
      const store = await openStore(first.address, { silence: 100, patience: 300 });
      await store.append(ZA, NEW_STREAM, [event()]);
      await end(first);
      const unreachable = { code: 'event-store-unavailable', reason: 'unreachable' };
      await expect(store.append(ZA, at(0), [event()])).rejects.toMatchObject(unreachable);
      await expect(store.readStream(ZA)).rejects.toMatchObject(unreachable);
      await expect(store.head()).rejects.toMatchObject(unreachable);
      const second = await StandInNode.start({ log, port: first.endpoint.port });
      expect(await store.append(ZA, at(0), [event()])).toMatchObject({ revision: 1, replayed: false });
      await store.close();
      await second.stop();
      await log.close();
    },
  );
});

describe('given a read that fails', () => {
  it.each([
    ['breaks in the middle', { kind: 'break', afterEvents: 2, code: status.UNAVAILABLE }],
    ['is silent', { kind: 'delay', when: 'before', milliseconds: 1_000 }],
    ['is cut off with the connection', { kind: 'reset', when: 'before' }],
  ] as const)('when it %s, then it is read again from its beginning', (_, effect) =>
    withStore(async (store, node) => {
      const list = events(5);
      await store.append(ZA, NEW_STREAM, list);
      node.faults.add({ on: 'read', streamPrefix: ZA, effect });
      expect(idsOf(await store.readStream(ZA))).toEqual(idsOf(list));
    }),
  );
});
