import {
  ANY,
  type EventStoreDBClient,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { AppendReq, type AppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { credentials, type ServiceError, status } from '@grpc/grpc-js';
import { allOf, counted, large, numbersIn } from './testing/sample-events';
import { withNode } from './testing/with-node';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** The client uses BatchAppend where the node lists it, and otherwise Append: the rules are the same. */
describe.each([
  ['BatchAppend', { batchAppend: true }],
  ['Append', { batchAppend: false }],
])('given a node that offers %s', (_name, options) => {
  it('when events are appended then their revision and position are answered, and they can be read', () =>
    withNode(options, async (client) => {
      const first = await client.appendToStream('one', counted(3), { expectedRevision: NO_STREAM });
      const second = await client.appendToStream('one', counted(1, 3), { expectedRevision: 2n });

      expect([first.success, first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([true, 2n, 3n]);
      const events = await allOf(client.readStream('one'));
      expect(events.map(({ event }) => event?.revision)).toEqual([0n, 1n, 2n, 3n]);
      expect(second.position).toEqual(events[3]!.event!.position);
    }));

  it('when the expectation is wrong then the error names the stream, what was expected and what is there', () =>
    withNode(options, async (client) => {
      await client.appendToStream('one', counted(2));

      const expectations = [0n, 5n, NO_STREAM] as const;
      for (const expectedRevision of expectations) {
        const error = await failure(client.appendToStream('one', counted(1), { expectedRevision }));
        expect(error).toBeInstanceOf(WrongExpectedVersionError);
        expect(error).toMatchObject({ streamName: 'one', expectedVersion: expectedRevision, actualVersion: 1n });
      }
      for (const expectedRevision of [0n, STREAM_EXISTS] as const) {
        const error = await failure(client.appendToStream('none', counted(1), { expectedRevision }));
        expect(error).toMatchObject({ expectedVersion: expectedRevision, actualVersion: NO_STREAM });
      }
      expect(await numbersIn(client.readStream('one'))).toEqual([0, 1]);
    }));

  it('when a write is repeated with its revision then it is answered as the first time, also after others', () =>
    withNode(options, async (client) => {
      const events = counted(2);
      const first = await client.appendToStream('one', events, { expectedRevision: NO_STREAM });
      await client.appendToStream('one', counted(1, 2));

      const repeated = await client.appendToStream('one', events, { expectedRevision: NO_STREAM });
      expect(repeated).toEqual(first);
      const part = [...events, ...counted(1, 9)];
      expect(await failure(client.appendToStream('one', part, { expectedRevision: NO_STREAM }))).toBeInstanceOf(
        WrongExpectedVersionError,
      );
      expect(await numbersIn(client.readStream('one'))).toEqual([0, 1, 2]);
    }));

  it('when a write without a revision is repeated then it is known only while its ids are remembered', () =>
    withNode({ ...options, rememberedIds: 2 }, async (client) => {
      const events = counted(2);
      const first = await client.appendToStream('one', events, { expectedRevision: ANY });
      expect(await client.appendToStream('one', events, { expectedRevision: ANY })).toEqual(first);
      expect(await client.appendToStream('one', events, { expectedRevision: STREAM_EXISTS })).toEqual(first);
      // The same ids in another stream are other events.
      await client.appendToStream('two', events, { expectedRevision: ANY });

      await client.appendToStream('one', events, { expectedRevision: ANY });
      expect(await numbersIn(client.readStream('one'))).toEqual([0, 1, 0, 1]);
    }));

  it('when an append holds more than the limit then nothing of it is there', () =>
    withNode({ ...options, maxAppendSize: 10_000 }, async (client) => {
      const error = await failure(client.appendToStream('one', large(20)));
      expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
      expect(error).toMatchObject({ maxAppendSize: 10_000 });

      await client.appendToStream('one', large(9));
      expect(await allOf(client.readStream('one'))).toHaveLength(9);
    }));

  it('when metadata counts, from version 25 on, then an append within the limit by its data alone is too large', async () => {
    const events = [jsonEvent({ type: 't', data: {}, metadata: { filler: 'x'.repeat(2000) } })];
    await withNode({ ...options, maxAppendSize: 1000 }, async (client) => {
      expect((await client.appendToStream('one', events)).success).toBe(true);
    });
    await withNode({ ...options, maxAppendSize: 1000, version: '25.0.0' }, async (client) => {
      expect(await failure(client.appendToStream('one', events))).toBeInstanceOf(MaxAppendSizeExceededError);
    });
  });

  it('when the stream is tombstoned then it takes nothing any more', () =>
    withNode(options, async (client) => {
      await client.appendToStream('one', counted(1));
      await client.tombstoneStream('one');

      for (const expectedRevision of [ANY, NO_STREAM, STREAM_EXISTS, 0n] as const) {
        const error = await failure(client.appendToStream('one', counted(1), { expectedRevision }));
        expect(error).toBeInstanceOf(StreamDeletedError);
        expect(error).toMatchObject({ streamName: 'one' });
      }
    }));

  it('when many writers race for one revision then exactly one wins', () =>
    withNode(options, async (client) => {
      const race = await Promise.allSettled(
        counted(20).map((event) => client.appendToStream('one', event, { expectedRevision: NO_STREAM })),
      );
      expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await allOf(client.readStream('one'))).toHaveLength(1);
    }));
});

describe('given a message without type or content type', () => {
  function append(client: StreamsClient, properties: Readonly<Record<string, string>>): Promise<AppendResp> {
    return new Promise((resolve, reject) => {
      const call = client.append((error: ServiceError | null, response) => {
        if (error === null) resolve(response);
        else reject(error);
      });
      const stream = new StreamIdentifier().setStreamName(Buffer.from('one'));
      call.write(new AppendReq().setOptions(new AppendReq.Options().setStreamIdentifier(stream).setAny(new Empty())));
      const message = new AppendReq.ProposedMessage().setId(new UUID().setString(crypto.randomUUID()));
      for (const [key, value] of Object.entries(properties)) message.getMetadataMap().set(key, value);
      call.end(new AppendReq().setProposedMessage(message));
    });
  }

  it('when it is appended then it is refused with the names of what is required', () =>
    withNode({}, async (_client: EventStoreDBClient, node) => {
      const client = new StreamsClient(node.address, credentials.createInsecure());
      const error = (await failure(append(client, { type: 't' }))) as ServiceError;
      expect(error.code).toBe(status.INVALID_ARGUMENT);
      expect(error.metadata.getMap()).toMatchObject({
        exception: 'missing-required-metadata-property',
        'required-metadata-properties': 'type,content-type',
      });
      const response = await append(client, { type: 't', 'content-type': 'application/json' });
      expect(response.getSuccess()?.getCurrentRevision()).toBe('0');
      client.close();
    }));
});
