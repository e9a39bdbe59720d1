import { status } from '@grpc/grpc-js';
import type { EventStore } from '@kp/event-store';
import { BEGINNING } from '@kp/kernel';
import { EventLog, type FaultRule, StandInNode, TcpProxy } from '../../../test/eventstoredb';
import { eventsUpToHead, Follower } from '../conformance/reading';
import { event, events, idsOf, NEW_STREAM, ZA } from '../conformance/sample-events';
import { openStore, withStore } from './testing/with-store';

// The machine may be busy with other suites.
jest.setTimeout(60_000);

/** Appends one event and waits until the follower has it. */
async function handOver(store: EventStore, follower: Follower): Promise<void> {
  const next = event();
  await store.append(ZA, 'any', [next]);
  expect(idsOf(await follower.events(1))).toEqual([next.id]);
}

describe('given a tail whose subscription', () => {
  const EFFECTS: readonly (readonly [what: string, effect: FaultRule['effect']])[] = [
    ['ends quietly in the middle', { kind: 'end', afterEvents: 4 }],
    ['fails in the middle', { kind: 'break', afterEvents: 4, code: status.UNAVAILABLE }],
    ['is cancelled in the middle', { kind: 'break', afterEvents: 4, code: status.CANCELLED }],
    ['does not begin', { kind: 'delay', when: 'before', milliseconds: 2_000 }],
    ['is cut off with the connection', { kind: 'reset', when: 'before' }],
    ['is refused by a node that does not lead', { kind: 'refuse', code: status.UNAVAILABLE, details: 'Not ready' }],
  ];
  it.each(EFFECTS)('%s, when it is read, then it gives every event once and in order', (_, effect) =>
    withStore(async (store, node) => {
      const list = events(10);
      await store.append(ZA, NEW_STREAM, list);
      node.faults.add({ on: 'subscribe', times: 2, effect });
      expect(idsOf(await eventsUpToHead(store, BEGINNING, { batchSize: 3 }))).toEqual(idsOf(list));
      const follower = new Follower(store, BEGINNING, { batchSize: 3 });
      expect(idsOf((await follower.caughtUp()).events)).toEqual(idsOf(list));
      await handOver(store, follower);
      await follower.stop();
    }),
  );

  it('was live, when the server ends it quietly again and again, then it goes on where it was', () =>
    withStore(async (store, node) => {
      const follower = new Follower(store);
      await follower.caughtUp();
      for (let round = 0; round < 3; round += 1) {
        node.endSubscriptions();
        await handOver(store, follower);
      }
      await follower.stop();
    }));

  it('was live, when the connection is reset, then it goes on where it was', () =>
    withStore(async (store, node) => {
      const follower = new Follower(store);
      await follower.caughtUp();
      for (let round = 0; round < 3; round += 1) {
        node.resetConnections();
        await handOver(store, follower);
      }
      await follower.stop();
    }));

  it('hands out a checkpoint ahead of the last event, when it is cut off there, then nothing is missed', () =>
    withStore(async (store, node) => {
      await store.append(ZA, NEW_STREAM, [event()]);
      node.faults.add({ on: 'subscribe', effect: { kind: 'checkpoint-ahead' } });
      const follower = new Follower(store);
      await follower.caughtUp();
      node.endSubscriptions();
      await handOver(store, follower);
      await follower.stop();
    }));

  it('is silent because the network swallows it, when that passes, then it gives what was recorded meanwhile', async () => {
    const node = await StandInNode.start();
    const proxy = await TcpProxy.start(node.endpoint);
    const writer = await openStore(node.address);
    const reader = await openStore(`${proxy.endpoint.host}:${String(proxy.endpoint.port)}`, { patience: 1_000 });
    const follower = new Follower(reader);
    await follower.caughtUp();
    proxy.setMode('black-hole');
    const list = events(4);
    await writer.append(ZA, NEW_STREAM, list);
    await expect(reader.head()).rejects.toMatchObject({ reason: 'unreachable' });
    proxy.setMode('pass');
    expect(idsOf(await follower.events(4))).toEqual(idsOf(list));
    await follower.stop();
    await reader.close();
    await writer.close();
    await proxy.close();
    await node.stop();
  });
});

describe('given a node that goes down under a tail', () => {
  it('when it comes back again and again, stopped or killed, then the tail goes on', async () => {
    const log = await EventLog.open();
    let node = await StandInNode.start({ log });
    const store = await openStore(node.address);
    const follower = new Follower(store);
    await follower.caughtUp();
    for (const end of ['kill', 'stop', 'kill', 'stop', 'kill', 'stop'] as const) {
      await node[end]();
      node = await StandInNode.start({ log, port: node.endpoint.port });
      await handOver(store, follower);
    }
    await follower.stop();
    await store.close();
    await node.stop();
    await log.close();
  });

  it('when it stays down, then the tail says so and ends', async () => {
    const node = await StandInNode.start();
    const store = await openStore(node.address, { silence: 100, patience: 300 });
    const follower = new Follower(store);
    await follower.caughtUp();
    await node.kill();
    await expect(follower.next()).rejects.toMatchObject({ reason: 'unreachable' });
    await expect(eventsUpToHead(store)).rejects.toMatchObject({ reason: 'unreachable' });
    await store.close();
  });
});
