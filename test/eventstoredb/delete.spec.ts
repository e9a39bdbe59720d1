import {
  ANY,
  BACKWARDS,
  END,
  NO_STREAM,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { allOf, counted, numbersIn } from './testing/sample-events';
import { withNode } from './testing/with-node';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

describe('given a stream that is deleted softly', () => {
  it('when it is read then it is not found; when it is written again then numbering goes on and the old stays hidden', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(3));
      const { position } = await client.deleteStream('one', { expectedRevision: 2n });
      await expect(allOf(client.readStream('one'))).rejects.toThrow(StreamNotFoundError);

      const result = await client.appendToStream('one', counted(2, 3), { expectedRevision: NO_STREAM });
      expect(result.nextExpectedRevision).toBe(4n);
      const events = await allOf(client.readStream('one'));
      expect(events.map(({ event }) => event?.revision)).toEqual([3n, 4n]);
      expect(await numbersIn(client.readStream('one', { direction: BACKWARDS, fromRevision: END }))).toEqual([4, 3]);
      expect(result.position!.commit).toBeGreaterThan(position!.commit);
    }));

  it('when $all is read then the events and the deletion are there: nothing leaves the log', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(2));
      const { position } = await client.deleteStream('one');
      const events = (await allOf(client.readAll())).map(({ event }) => event!);
      expect(events.filter(({ streamId }) => streamId === 'one')).toHaveLength(2);
      expect(events.at(-1)).toMatchObject({ streamId: '$$one', type: '$metadata', position });
    }));

  it('when it is written with the revision it had then it is re-created', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(3));
      await client.deleteStream('one');
      await client.appendToStream('one', counted(1, 3), { expectedRevision: 2n });
      expect(await numbersIn(client.readStream('one'))).toEqual([3]);
    }));

  it('when a write demands that it exists then the node calls it deleted', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(1));
      await client.deleteStream('one');
      const write = client.appendToStream('one', counted(1), { expectedRevision: 'stream_exists' });
      await expect(write).rejects.toThrow(StreamDeletedError);
    }));

  it('when what it held is written again as before then it is a repetition without a position', () =>
    withNode({}, async (client) => {
      const events = counted(2);
      await client.appendToStream('one', events, { expectedRevision: NO_STREAM });
      await client.deleteStream('one');
      const repeated = await client.appendToStream('one', events, { expectedRevision: NO_STREAM });
      expect(repeated).toMatchObject({ success: true, nextExpectedRevision: 1n, position: undefined });
    }));
});

describe('given a deletion with the wrong expectation', () => {
  it.each([
    ['a stream that does not exist, expecting anything', 'none', ANY],
    ['a revision that is past', 'one', 0n],
    ['no stream where there is one', 'one', NO_STREAM],
  ] as const)('when it is of %s then it is refused', (_what, stream, expectedRevision) =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(2));
      await expect(client.deleteStream(stream, { expectedRevision })).rejects.toThrow(WrongExpectedVersionError);
      expect(await numbersIn(client.readStream('one'))).toEqual([0, 1]);
    }),
  );

  it('when it is refused then the trailers name what was expected and what is there', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(2));
      await expect(client.deleteStream('one', { expectedRevision: 7n })).rejects.toMatchObject({
        streamName: 'one',
        expectedVersion: 7n,
        actualVersion: 1n,
      });
      await expect(client.tombstoneStream('one', { expectedRevision: 7n })).rejects.toMatchObject({
        expectedVersion: 7n,
        actualVersion: 1n,
      });
    }));
});

describe('given a tombstoned stream', () => {
  it('when it is read, deleted or tombstoned then it is deleted for ever', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(1));
      const { position } = await client.tombstoneStream('one', { expectedRevision: 0n });
      await expect(allOf(client.readStream('one'))).rejects.toMatchObject({
        type: 'stream-deleted',
        streamName: 'one',
      });
      await expect(client.deleteStream('one')).rejects.toThrow(StreamDeletedError);
      await expect(client.tombstoneStream('one')).rejects.toThrow(StreamDeletedError);
      const last = (await allOf(client.readAll())).at(-1)!.event!;
      expect(last).toMatchObject({ streamId: 'one', type: '$streamDeleted', position });
    }));
});

describe('given stream metadata', () => {
  it('when nothing was written then there is none', () =>
    withNode({}, async (client) => {
      expect(await client.getStreamMetadata('one')).toEqual({ streamName: 'one' });
    }));

  it('when it is written twice then the last is read, and only the last', () =>
    withNode({}, async (client) => {
      await client.setStreamMetadata('one', { maxCount: 5, note: 'first' });
      await client.setStreamMetadata('one', { maxCount: 3, note: 'second' });
      expect((await client.getStreamMetadata('one')).metadata).toEqual({ maxCount: 3, note: 'second' });
      expect(await allOf(client.readStream('$$one'))).toHaveLength(1);
      await expect(allOf(client.readStream('one'))).rejects.toThrow(StreamNotFoundError);
    }));

  it.each([
    ['a count', { maxCount: 2 }, [3, 4]],
    ['a first revision', { truncateBefore: 3 }, [3, 4]],
    ['both', { truncateBefore: 1, maxCount: 4 }, [1, 2, 3, 4]],
    ['a first revision past the end', { truncateBefore: 9 }, []],
  ])('when it truncates by %s then readers see what is left, and $all sees all', (_how, metadata, left) =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(5));
      await client.setStreamMetadata('one', metadata);
      expect(await numbersIn(client.readStream('one'))).toEqual(left);
      expect(await numbersIn(client.readStream('one', { direction: BACKWARDS, fromRevision: END }))).toEqual(
        [...left].reverse(),
      );
      expect(await numbersIn(client.readAll())).toEqual([0, 1, 2, 3, 4]);
    }),
  );

  it('when it truncates by age then what is older is hidden', () => {
    let now = 1_700_000_000_000;
    return withNode({ now: () => now }, async (client) => {
      await client.appendToStream('one', counted(2));
      await client.setStreamMetadata('one', { maxAge: 60 });
      now += 50_000;
      await client.appendToStream('one', counted(1, 2));
      expect(await numbersIn(client.readStream('one'))).toEqual([0, 1, 2]);
      now += 20_000;
      expect(await numbersIn(client.readStream('one'))).toEqual([2]);
    });
  });

  it('when a deleted stream comes back then the rest of its metadata is kept', () =>
    withNode({}, async (client) => {
      await client.appendToStream('one', counted(1));
      await client.deleteStream('one');
      await client.setStreamMetadata('one', { note: 'kept' });
      await client.appendToStream('one', counted(1, 1));
      expect((await client.getStreamMetadata('one')).metadata).toEqual({ note: 'kept', truncateBefore: 1 });
      expect(await numbersIn(client.readStream('one'))).toEqual([1]);
    }));
});
