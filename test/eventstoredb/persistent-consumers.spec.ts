import { DISPATCH_TO_SINGLE, END, PARK, PINNED, RETRY, SKIP, STOP } from '@eventstore/db-client';
import { consume, groupSettings, numbersOf, parkedCount, pause, untilParked } from './testing/group-consumer';
import { counted } from './testing/sample-events';
import { withNode } from './testing/with-node';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

describe('given a group on a stream', () => {
  it('when a consumer connects then it gets the events that are there and those that come', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(3));
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings());
      expect(numbersOf(await consume(client, 3))).toEqual([0, 1, 2]);

      const live = consume(client, 2);
      await client.appendToStream('one', counted(2, 3));
      expect(numbersOf(await live)).toEqual([3, 4]);
    }));

  it.each([
    ['the end', END, [9]],
    ['a revision, which is included', 1n, [1, 2, 9]],
  ] as const)('when it starts from %s then it begins there', (_where, startFrom, expected) =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(3));
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings({ startFrom }));
      await client.appendToStream('one', counted(1, 9));
      expect(numbersOf(await consume(client, expected.length))).toEqual(expected);
    }),
  );

  it('when a consumer acknowledges nothing then it gets no more than its buffer takes', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(20));
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings());
      const subscription = client.subscribeToPersistentSubscriptionToStream('one', 'g', { bufferSize: 4 });
      const seen: unknown[] = [];
      subscription.on('data', (event) => seen.push(event));
      while (seen.length < 4) await pause();
      const { connections, stats } = await client.getPersistentSubscriptionToStreamInfo('one', 'g');
      expect(connections).toMatchObject([{ availableSlots: 0, inFlightMessages: 4 }]);
      expect(stats.totalInFlightMessages).toBe(4);
      expect(seen).toHaveLength(4);
    }));

  it('when a consumer goes without acknowledging then its events go to another, as a retry', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(2));
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings());
      await consume(client, 2, () => 'nothing');
      const again = await consume(client, 2);
      expect(again).toEqual([
        { n: 0, retryCount: 1, linked: false },
        { n: 1, retryCount: 1, linked: false },
      ]);
    }));

  it.each([
    ['RoundRobin', undefined, [2, 2]],
    ['DispatchToSingle', DISPATCH_TO_SINGLE, [4, 0]],
    ['Pinned', PINNED, [4, 0]],
  ] as const)('when two consumers share it by %s then the events are shared so', (_name, strategy, shares) =>
    withNode({}, async (client) => {
      const changes = strategy === undefined ? {} : { consumerStrategyName: strategy };
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings(changes));
      const seen = [0, 0];
      for (const at of [0, 1]) {
        const subscription = client.subscribeToPersistentSubscriptionToStream('one', 'g');
        subscription.on('data', () => (seen[at] = seen[at]! + 1));
        await new Promise((resolve) => subscription.once('confirmation', resolve));
      }
      await client.appendToStream('one', counted(4));
      while (seen[0]! + seen[1]! < 4) await pause();
      expect([...seen].sort((a, b) => b - a)).toEqual(shares);
    }),
  );
});

describe('given a consumer that cannot handle an event', () => {
  it('when it asks for a retry then the event comes again, counted, and is parked after the most retries', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(1));
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings({ maxRetryCount: 2 }));
      const received = await consume(client, 3, () => RETRY);
      expect(received.map(({ retryCount }) => retryCount)).toEqual([0, 1, 2]);
      await untilParked(client, 1n);
    }));

  it('when it does not answer in time then that counts as a retry', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(1));
      await client.createPersistentSubscriptionToStream(
        'one',
        'g',
        groupSettings({ messageTimeout: 60, maxRetryCount: 1 }),
      );
      const received = await consume(client, 2, () => 'nothing');
      expect(received.map(({ retryCount }) => retryCount)).toEqual([0, 1]);
      await untilParked(client, 1n);
    }));

  it('when it parks events then the others go on, and a replay brings the parked ones back under their links', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(4));
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings());
      const received = await consume(client, 4, (n) => (n % 2 === 0 ? PARK : 'ack'));
      expect(numbersOf(received)).toEqual([0, 1, 2, 3]);
      await untilParked(client, 2n);

      await client.replayParkedMessagesToStream('one', 'g', { stopAt: 1 });
      expect(await consume(client, 1)).toEqual([{ n: 0, retryCount: 0, linked: true }]);
      expect(await parkedCount(client)).toBe(1n);
      await client.replayParkedMessagesToStream('one', 'g');
      expect(numbersOf(await consume(client, 1))).toEqual([2]);
      expect(await parkedCount(client)).toBe(0n);
    }));

  it.each([
    ['skips', SKIP],
    ['stops', STOP],
  ] as const)('when it %s an event then the event is dropped and the next comes', (_what, action) =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(2));
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings());
      expect(numbersOf(await consume(client, 2, () => action, 1))).toEqual([0, 1]);
      expect(await parkedCount(client)).toBe(0n);
    }),
  );
});
