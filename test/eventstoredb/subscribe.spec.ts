import {
  END,
  type EventStoreDBClient,
  eventTypeFilter,
  excludeSystemEvents,
  type Position,
  START,
  streamNameFilter,
  StreamDeletedError,
} from '@eventstore/db-client';
import { allOf, counted, numbersIn } from './testing/sample-events';
import { SubscriptionDiary } from './testing/subscription-diary';
import { withNode } from './testing/with-node';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

async function positionsOf(client: EventStoreDBClient): Promise<readonly Position[]> {
  return (await allOf(client.readAll())).map(({ event }) => event!.position);
}

describe('given a subscription to $all', () => {
  it('when it begins then it is confirmed, catches up, says so, and goes on live', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(3));
      const diary = new SubscriptionDiary(client.subscribeToAll({ fromPosition: START }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      expect(diary.words).toEqual(['confirmation', 'event', 'event', 'event', 'caughtUp']);

      await client.appendToStream('two', counted(2, 3));
      await diary.until(({ numbers }) => numbers.length === 5);
      expect(diary.numbers).toEqual([0, 1, 2, 3, 4]);
      expect(diary.words.filter((what) => what === 'caughtUp')).toHaveLength(1);
    }));

  it('when it begins at a position then the event there does not come again', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(4));
      const { commit, prepare } = (await positionsOf(client)).at(-3)!;
      const diary = new SubscriptionDiary(client.subscribeToAll({ fromPosition: { commit, prepare } }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      expect(diary.numbers).toEqual([2, 3]);
    }));

  it('when it begins at the end then only what comes is sent', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(4));
      const diary = new SubscriptionDiary(client.subscribeToAll({ fromPosition: END }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      await client.appendToStream('one', counted(1, 4));
      await diary.until(({ numbers }) => numbers.length === 1);
      expect(diary.words).toEqual(['confirmation', 'caughtUp', 'event']);
    }));

  it('when it begins beyond the end then what comes up to there is left out', () =>
    withNode({}, async (client) => {
      const last = (await positionsOf(client)).at(-1)!;
      const beyond = last.commit + 600n;
      const diary = new SubscriptionDiary(client.subscribeToAll({ fromPosition: { commit: beyond, prepare: beyond } }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      await client.appendToStream('one', counted(20));
      await diary.until(({ numbers }) => numbers.at(-1) === 19);

      const written = (await allOf(client.readStream('one'))).filter(({ event }) => event!.position!.commit > beyond);
      expect(diary.numbers).toHaveLength(written.length);
      expect(written.length).toBeLessThan(20);
    }));

  it('when a live subscriber lags behind a burst then it is told so, catches up, and misses nothing', () =>
    withNode({ liveBufferSize: 10 }, async (client) => {
      const diary = new SubscriptionDiary(client.subscribeToAll({ fromPosition: END }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      await client.appendToStream('one', counted(50));
      await diary.until(({ words }) => words.filter((what) => what === 'caughtUp').length === 2);

      expect(diary.numbers).toEqual(Array.from({ length: 50 }, (_, n) => n));
      expect(diary.words.filter((what) => what !== 'event')).toEqual([
        'confirmation',
        'caughtUp',
        'fellBehind',
        'caughtUp',
      ]);
    }));

  it('when the client unsubscribes then nothing more comes, and the node goes on', () =>
    withNode({}, async (client) => {
      const subscription = client.subscribeToAll({ fromPosition: START });
      const diary = new SubscriptionDiary(subscription);
      await diary.until(({ words }) => words.includes('caughtUp'));
      await subscription.unsubscribe();
      await client.appendToStream('one', counted(1));
      expect(await numbersIn(client.readStream('one'))).toEqual([0]);
      expect(diary.numbers).toEqual([]);
    }));
});

describe('given a filtered subscription to $all', () => {
  it.each([
    ['stream prefixes', streamNameFilter({ prefixes: ['a-', 'c-'] }), [0, 2]],
    ['a pattern for streams', streamNameFilter({ regex: '^[bc]-' }), [1, 2]],
    ['type prefixes', eventTypeFilter({ prefixes: ['count'] }), [0, 1, 2]],
    ['a pattern for types', eventTypeFilter({ regex: '^none$' }), []],
    ['the filter that leaves out system events', excludeSystemEvents(), [0, 1, 2]],
  ])('when it filters by %s then just the events it names come', (_how, filter, expected) =>
    withNode({}, async (client) => {
      for (const [n, stream] of ['a-1', 'b-1', 'c-1'].entries()) await client.appendToStream(stream, counted(1, n));
      const diary = new SubscriptionDiary(client.subscribeToAll({ fromPosition: START, filter }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      expect(diary.numbers).toEqual(expected);
      expect(diary.entries.filter(({ what }) => what === 'event')).toHaveLength(expected.length);
    }),
  );

  it('when nothing matches then checkpoints rise all the same, as often as the window and interval say', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(40));
      const checkpoints: bigint[] = [];
      const filter = streamNameFilter({
        prefixes: ['none-'],
        maxSearchWindow: 5,
        checkpointInterval: 2,
        checkpointReached: (_subscription, { commit }) => {
          checkpoints.push(commit);
          return Promise.resolve();
        },
      });
      const diary = new SubscriptionDiary(client.subscribeToAll({ fromPosition: START, filter }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      const positions = (await positionsOf(client)).map(({ commit }) => commit);
      const everyTenth = positions.filter((_, at) => at % 10 === 9);
      expect(checkpoints).toEqual([...everyTenth, ...positions.slice(-1)]);

      const before = checkpoints.length;
      await client.appendToStream('one', counted(20));
      await client.appendToStream('none-1', counted(1, 7));
      await diary.until(({ numbers }) => numbers.includes(7));
      expect(checkpoints.length).toBeGreaterThan(before);
      expect(checkpoints).toEqual([...new Set(checkpoints)].sort((a, b) => Number(a - b)));
    }));

  it('when it is resumed from any of its checkpoints or events then nothing is missed and nothing comes twice', () =>
    withNode({}, async (client) => {
      for (let n = 0; n < 30; n += 1) await client.appendToStream(n % 3 === 0 ? `a-${String(n)}` : 'b', counted(1, n));
      const wanted = (await allOf(client.readAll())).filter(({ event }) => event!.streamId.startsWith('a-'));
      const places: Position[] = wanted.map(({ event }) => event!.position);
      const filter = streamNameFilter({
        prefixes: ['a-'],
        maxSearchWindow: 2,
        checkpointReached: (_subscription, position) => {
          places.push(position);
          return Promise.resolve();
        },
      });
      const diary = new SubscriptionDiary(client.subscribeToAll({ fromPosition: START, filter }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      expect(places.length).toBeGreaterThan(2 * wanted.length - 5);

      for (const fromPosition of places) {
        const after = wanted.filter(({ event }) => event!.position.commit > fromPosition.commit);
        const resumed = new SubscriptionDiary(
          client.subscribeToAll({ fromPosition, filter: streamNameFilter({ prefixes: ['a-'] }) }),
        );
        await resumed.until(({ words }) => words.includes('caughtUp'));
        expect(resumed.numbers).toEqual(after.map(({ event }) => (event!.data as { readonly n: number }).n));
      }
    }));
});

describe('given a subscription to a stream', () => {
  it('when the stream does not exist yet then its events come once it does', () =>
    withNode({}, async (client) => {
      const diary = new SubscriptionDiary(client.subscribeToStream('one', { fromRevision: START }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      await client.appendToStream('two', counted(1));
      await client.appendToStream('one', counted(2, 5));
      await diary.until(({ numbers }) => numbers.length === 2);
      expect(diary.numbers).toEqual([5, 6]);
    }));

  it('when it begins at a revision then the event there does not come', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(4));
      const diary = new SubscriptionDiary(client.subscribeToStream('one', { fromRevision: 1n }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      expect(diary.numbers).toEqual([2, 3]);
    }));

  it('when the stream is tombstoned then the last event says so and the subscription fails', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(1));
      const diary = new SubscriptionDiary(client.subscribeToStream('one', { fromRevision: START }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      await client.tombstoneStream('one');
      await diary.until(({ words }) => words.includes('error'));

      const last = diary.entries.findLast(({ what }) => what === 'event');
      expect(last?.event?.event).toMatchObject({ type: '$streamDeleted', revision: 2n ** 63n - 1n });
      expect(diary.entries.at(-1)?.error).toBeInstanceOf(StreamDeletedError);
    }));

  it('when the stream was tombstoned before then it fails at once', () =>
    withNode({}, async (client) => {
      await client.tombstoneStream('one');
      const diary = new SubscriptionDiary(client.subscribeToStream('one', { fromRevision: START }));
      await diary.until(({ words }) => words.includes('error'));
      expect(diary.words).toEqual(['error']);
    }));

  it('when the stream is deleted and written again then it goes on with the new events', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(2));
      const diary = new SubscriptionDiary(client.subscribeToStream('one', { fromRevision: START }));
      await diary.until(({ words }) => words.includes('caughtUp'));
      await client.deleteStream('one');
      await client.appendToStream('one', counted(1, 2));
      await diary.until(({ numbers }) => numbers.length === 3);
      expect(diary.numbers).toEqual([0, 1, 2]);
    }));
});
