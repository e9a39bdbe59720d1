import {
  CancelledError,
  END,
  type EventStoreDBClient,
  NotLeaderError,
  persistentSubscriptionToAllSettingsFromDefaults,
  START,
  streamNameFilter,
  TimeoutError,
  UnavailableError,
} from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { allOf, counted, numbersIn } from './testing/sample-events';
import type { StandInNode } from './stand-in-node';
import { SubscriptionDiary } from './testing/subscription-diary';
import { withNode } from './testing/with-node';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

describe('given an append that is struck', () => {
  it.each([
    ['batch-append', true],
    ['append', false],
  ] as const)(
    'when the answer of %s is lost then the events are there, and a retry gets the first result',
    (on, batch) =>
      withNode({ batchAppend: batch }, async (client, node) => {
        node.faults.add({ on, effect: { kind: 'lose-answer' } });
        const events = counted(2);
        const lost = client.appendToStream('one', events, { expectedRevision: 'no_stream' });
        const unanswered = lost.then(
          () => 'answered',
          () => 'failed',
        );
        while (node.log.index.stream('one').visible < 2) await new Promise((resolve) => setTimeout(resolve, 5));
        const { nextExpectedRevision, position } = await client.appendToStream('one', events, {
          expectedRevision: 'no_stream',
        });
        const read = await allOf(client.readStream('one'));
        expect(nextExpectedRevision).toBe(1n);
        expect(position).toEqual(read[1]!.event!.position);
        expect(await Promise.race([unanswered, Promise.resolve('waiting')])).toBe('waiting');
      }),
  );

  it.each([
    ['before', []],
    ['after', [0]],
  ] as const)(
    'when the connection is reset %s the write then the client cannot tell whether it was written',
    (moment, left) =>
      withNode({}, async (client, node) => {
        node.faults.add({ on: 'batch-append', effect: { kind: 'reset', when: moment } });
        await expect(client.appendToStream('one', counted(1))).rejects.toThrow(UnavailableError);
        expect(node.log.index.stream('one').visible).toBe(left.length);
        // The same client is as new for the next call.
        await client.appendToStream('two', counted(1));
        expect(await numbersIn(client.readAll())).toEqual([...left, 0]);
      }),
  );

  it('when the node gives up after the write then Append says that the time is over, and the events are there', () =>
    withNode({ batchAppend: false }, async (client, node) => {
      node.faults.add({ on: 'append', effect: { kind: 'time-out', when: 'after' } });
      await expect(client.appendToStream('one', counted(1))).rejects.toThrow(TimeoutError);
      expect(await numbersIn(client.readStream('one'))).toEqual([0]);
    }));

  it('when the answer is late then Append runs into its deadline and BatchAppend waits', async () => {
    const slow = { kind: 'delay', when: 'after', milliseconds: 300 } as const;
    await withNode({ batchAppend: false }, async (client, node) => {
      node.faults.add({ on: 'append', effect: slow });
      await expect(client.appendToStream('one', counted(1), { deadline: 100 })).rejects.toMatchObject({
        type: 'deadline-exceeded',
      });
    });
    await withNode({}, async (client, node) => {
      node.faults.add({ on: 'batch-append', effect: slow });
      expect((await client.appendToStream('one', counted(1), { deadline: 100 })).success).toBe(true);
    });
  });

  it('when the node says that another leads then the error names that one', () =>
    withNode({}, async (client, node) => {
      const leader = { host: '127.0.0.1', port: node.endpoint.port };
      node.faults.add({ on: 'batch-append', effect: { kind: 'not-leader', leader } });
      await expect(client.appendToStream('one', counted(1))).rejects.toThrow(NotLeaderError);
      expect((await client.appendToStream('one', counted(1))).nextExpectedRevision).toBe(0n);
    }));
});

describe('given a rule that names what it strikes', () => {
  it('when it skips some calls and strikes so many then just those fail, and only on the streams it names', () =>
    withNode({}, async (client, node) => {
      const refusal = { kind: 'refuse', code: status.PERMISSION_DENIED, exception: 'access-denied' } as const;
      node.faults.add({ on: 'delete', streamPrefix: 'a-', skip: 1, times: 2, effect: refusal });
      const outcomes: string[] = [];
      for (const stream of ['b-1', 'a-1', 'a-2', 'b-2', 'a-3', 'a-4']) {
        await client.appendToStream(stream, counted(1));
        outcomes.push(
          await client.deleteStream(stream).then(
            () => stream,
            (error: unknown) => (error as { readonly type: string }).type,
          ),
        );
      }
      expect(outcomes).toEqual(['b-1', 'a-1', 'access-denied', 'b-2', 'access-denied', 'a-4']);
    }));

  it.each([
    ['server-features', (client: EventStoreDBClient) => client.appendToStream('one', counted(1))],
    ['tombstone', (client: EventStoreDBClient) => client.tombstoneStream('one')],
    ['persistent-command', (client: EventStoreDBClient) => client.listAllPersistentSubscriptions()],
    ['read', (client: EventStoreDBClient) => allOf(client.readAll())],
  ] as const)('when it refuses %s then the call fails with that code, until the rules are cleared', (on, call) =>
    withNode({}, async (client, node) => {
      node.faults.add({ on, times: 'always', effect: { kind: 'refuse', code: status.UNAVAILABLE } });
      await expect(call(client)).rejects.toMatchObject({ code: status.UNAVAILABLE });
      await expect(call(client)).rejects.toMatchObject({ code: status.UNAVAILABLE });
      node.faults.clear();
      await call(client);
    }),
  );
});

describe('given a read or subscription that is struck', () => {
  async function subscribed(client: EventStoreDBClient): Promise<SubscriptionDiary> {
    const diary = new SubscriptionDiary(
      client.subscribeToAll({ fromPosition: START, filter: streamNameFilter({ prefixes: ['one'] }) }),
    );
    await diary.until(({ words }) => words.includes('caughtUp') || words.includes('error') || words.includes('end'));
    return diary;
  }

  it('when a read breaks in the middle then the events before came and the rest is an error', () =>
    withNode({}, async (client, node) => {
      await client.appendToStream('one', counted(10));
      node.faults.add({
        on: 'read',
        streamPrefix: 'one',
        effect: { kind: 'break', afterEvents: 4, code: status.UNAVAILABLE },
      });
      const seen: unknown[] = [];
      const read = async (): Promise<void> => {
        for await (const { event } of client.readStream('one')) seen.push(event?.revision);
      };
      await expect(read()).rejects.toThrow(UnavailableError);
      expect(seen.length).toBeLessThanOrEqual(4);
      expect(await numbersIn(client.readStream('one'))).toHaveLength(10);
    }));

  it('when a read ends early then the client takes it for all there is', () =>
    withNode({}, async (client, node) => {
      await client.appendToStream('one', counted(10));
      node.faults.add({ on: 'read', effect: { kind: 'end', afterEvents: 4 } });
      expect(await numbersIn(client.readStream('one'))).toEqual([0, 1, 2, 3]);
    }));

  it('when a subscription breaks then it fails without closing', () =>
    withNode({}, async (client, node) => {
      await client.appendToStream('one', counted(3));
      node.faults.add({ on: 'subscribe', effect: { kind: 'break', afterEvents: 2, code: status.UNAVAILABLE } });
      const diary = await subscribed(client);
      expect(diary.numbers).toEqual([0, 1]);
      expect(diary.words.filter((what) => what !== 'event')).toEqual(['confirmation', 'error']);
    }));

  it.each([
    [
      'a rule',
      (node: StandInNode) => {
        node.faults.add({ on: 'subscribe', effect: { kind: 'end', afterEvents: 3 } });
      },
    ],
    ['the node, for all at once', () => undefined],
  ] as const)('when a subscription is ended by %s then it ends and closes without an error', (_who, arrange) =>
    withNode({}, async (client, node) => {
      await client.appendToStream('one', counted(3));
      arrange(node);
      const diary = await subscribed(client);
      node.endSubscriptions();
      await diary.until(({ words }) => words.includes('close'));
      expect(diary.numbers).toEqual([0, 1, 2]);
      expect(diary.words.slice(-2)).toEqual(['end', 'close']);
      expect(diary.words).not.toContain('error');
    }),
  );

  it.each([
    ['is killed', UnavailableError, (node: StandInNode) => node.kill()],
    [
      'resets its connections',
      UnavailableError,
      (node: StandInNode) => {
        node.resetConnections();
        return Promise.resolve();
      },
    ],
    ['is stopped', CancelledError, (node: StandInNode) => node.stop()],
  ] as const)('when the node %s then the subscription fails as such', (_what, kind, end) =>
    withNode({}, async (client, node) => {
      const diary = await subscribed(client);
      await end(node);
      await diary.until(({ words }) => words.includes('error'));
      expect(diary.entries.at(-1)?.error).toBeInstanceOf(kind);
    }),
  );

  it('when a checkpoint is handed out ahead of the last event then resuming from it misses what comes next', () =>
    withNode({}, async (client, node) => {
      await client.appendToStream('one', counted(1));
      node.faults.add({ on: 'subscribe', effect: { kind: 'checkpoint-ahead' } });
      let checkpoint = { commit: 0n, prepare: 0n };
      const filter = streamNameFilter({
        prefixes: ['one'],
        checkpointReached: (_subscription, position) => {
          checkpoint = position;
          return Promise.resolve();
        },
      });
      const diary = new SubscriptionDiary(client.subscribeToAll({ fromPosition: START, filter }));
      await diary.until(({ words }) => words.includes('caughtUp'));

      const { position } = await client.appendToStream('one', counted(1, 1));
      expect(checkpoint).toEqual(position);
      await client.appendToStream('one', counted(1, 2));
      const resumed = new SubscriptionDiary(client.subscribeToAll({ fromPosition: checkpoint, filter }));
      await resumed.until(({ words }) => words.includes('caughtUp'));
      expect(resumed.numbers).toEqual([2]);
    }));

  it('when a persistent subscription is refused then it fails with that code', () =>
    withNode({}, async (client, node) => {
      await client.createPersistentSubscriptionToAll('g', {
        ...persistentSubscriptionToAllSettingsFromDefaults(),
        startFrom: END,
      });
      node.faults.add({ on: 'persistent-read', effect: { kind: 'refuse', code: status.UNAVAILABLE } });
      const subscription = client.subscribeToPersistentSubscriptionToAll('g');
      const error = await new Promise((resolve) => subscription.once('error', resolve));
      expect(error).toBeInstanceOf(UnavailableError);
    }));
});
