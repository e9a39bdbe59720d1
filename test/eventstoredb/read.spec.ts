import {
  BACKWARDS,
  binaryEvent,
  END,
  FORWARDS,
  jsonEvent,
  START,
  StreamNotFoundError,
  UnknownError,
} from '@eventstore/db-client';
import { allOf, counted, numbersIn } from './testing/sample-events';
import { withNode } from './testing/with-node';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

describe('given a fresh node', () => {
  it('when $all is read then the events of the node itself are there already', () =>
    withNode({}, async (client) => {
      const events = await allOf(client.readAll());
      expect(events.length).toBeGreaterThan(0);
      expect(events.every(({ event }) => event?.streamId.startsWith('$'))).toBe(true);
    }));

  it('when a stream is read that nobody wrote then it is not found', () =>
    withNode({}, async (client) => {
      await expect(allOf(client.readStream('none'))).rejects.toThrow(StreamNotFoundError);
      await expect(allOf(client.readStream('none', { direction: BACKWARDS, fromRevision: END }))).rejects.toMatchObject(
        { streamName: 'none' },
      );
    }));
});

describe('given a stream of five events', () => {
  it.each([
    ['forwards from the start', { direction: FORWARDS, fromRevision: START }, [0, 1, 2, 3, 4]],
    ['forwards from a revision, which is included', { direction: FORWARDS, fromRevision: 3n }, [3, 4]],
    ['forwards from the end', { direction: FORWARDS, fromRevision: END }, []],
    ['forwards from beyond the end', { direction: FORWARDS, fromRevision: 9n }, []],
    ['forwards, but so many', { direction: FORWARDS, fromRevision: 1n, maxCount: 2 }, [1, 2]],
    ['backwards from the end', { direction: BACKWARDS, fromRevision: END }, [4, 3, 2, 1, 0]],
    ['backwards from a revision, which is included', { direction: BACKWARDS, fromRevision: 1n }, [1, 0]],
    ['backwards from beyond the end', { direction: BACKWARDS, fromRevision: 9n, maxCount: 2 }, [4, 3]],
    ['backwards from the start', { direction: BACKWARDS, fromRevision: START }, [0]],
  ] as const)('when it is read %s then just those come', (_how, options, expected) =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(5));
      expect(await numbersIn(client.readStream('one', options))).toEqual(expected);
    }),
  );
});

describe('given a log of many events', () => {
  it('when $all is read then positions rise, are not dense, and commit and prepare are the same', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(3));
      await client.appendToStream('two', counted(3));

      const positions = (await allOf(client.readAll())).map(({ event }) => event!.position);
      for (const [at, { commit, prepare }] of positions.entries()) {
        expect(prepare).toBe(commit);
        if (at > 0) expect(commit - positions[at - 1]!.commit).toBeGreaterThan(1n);
      }
    }));

  it('when $all is read from a position then forwards includes the event there and backwards does not', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(5));
      const { commit, prepare } = (await allOf(client.readStream('one')))[2]!.event!.position!;
      const fromPosition = { commit, prepare };

      expect(await numbersIn(client.readAll({ fromPosition }))).toEqual([2, 3, 4]);
      expect(await numbersIn(client.readAll({ fromPosition, direction: BACKWARDS }))).toEqual([1, 0]);
      expect(await numbersIn(client.readAll({ fromPosition, maxCount: 2 }))).toEqual([2, 3]);
      expect(await numbersIn(client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 2 }))).toEqual([4, 3]);
      expect(await allOf(client.readAll({ fromPosition: END }))).toEqual([]);
      expect(await allOf(client.readAll({ fromPosition: START, direction: BACKWARDS }))).toEqual([]);
    }));

  it('when a position is made up then the read fails', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(2));
      const { commit } = (await allOf(client.readStream('one')))[0]!.event!.position!;
      const madeUp = { commit: commit + 1n, prepare: commit + 1n };
      await expect(allOf(client.readAll({ fromPosition: madeUp }))).rejects.toThrow(UnknownError);
    }));

  it('when an event is read then it is what was written, byte for byte', () =>
    withNode({ now: () => 1_700_000_000_123 }, async (client) => {
      const json = jsonEvent({ type: 'Größe', data: { text: 'ß€𝄞' }, metadata: { who: 'me' } });
      const binary = binaryEvent({ type: 'raw', data: Uint8Array.of(0, 255, 128), metadata: Uint8Array.of(1, 2) });
      await client.appendToStream('strömung', [json, binary]);

      const [first, second] = await allOf(client.readStream('strömung'));
      expect(first!.event).toMatchObject({
        id: json.id,
        streamId: 'strömung',
        revision: 0n,
        type: 'Größe',
        data: { text: 'ß€𝄞' },
        metadata: { who: 'me' },
        created: new Date(1_700_000_000_123),
        isJson: true,
      });
      expect(second!.event).toMatchObject({ id: binary.id, isJson: false, revision: 1n });
      expect([...(second!.event!.data as Uint8Array)]).toEqual([0, 255, 128]);
      expect([...(second!.event!.metadata as Uint8Array)]).toEqual([1, 2]);
      expect(first!.commitPosition).toBe(first!.event!.position!.commit);
    }));

  it('when many events are read then all come, in order', () =>
    withNode({}, async (client) => {
      for (let from = 0; from < 1000; from += 250) await client.appendToStream('one', counted(250, from));
      const numbers = await numbersIn(client.readAll());
      expect(numbers).toEqual(Array.from({ length: 1000 }, (_, n) => n));
    }));
});
