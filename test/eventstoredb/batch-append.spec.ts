import {
  DeadlineExceededError,
  type EventStoreDBClient,
  MaxAppendSizeExceededError,
  TimeoutError,
  UnknownError,
} from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { BatchAppendReq, type BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import { credentials } from '@grpc/grpc-js';
import { allOf, counted, large, numbersIn } from './testing/sample-events';
import { withNode } from './testing/with-node';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

const MEBIBYTE = 1024 * 1024;

/** The parts of one append, as the client never cuts them: one event each, no last part. */
function part(correlation: string, stream: string | undefined, isFinal: boolean): BatchAppendReq {
  const event = new BatchAppendReq.ProposedMessage().setId(new UUID().setString(crypto.randomUUID()));
  event.getMetadataMap().set('type', 't').set('content-type', 'application/json');
  const request = new BatchAppendReq()
    .setCorrelationId(new UUID().setString(correlation))
    .setProposedMessagesList([event])
    .setIsFinal(isFinal);
  if (stream === undefined) return request;
  const identifier = new StreamIdentifier().setStreamName(Buffer.from(stream));
  return request.setOptions(new BatchAppendReq.Options().setStreamIdentifier(identifier).setAny(new Empty()));
}

describe('given an append that the client cuts into parts', () => {
  it('when all parts are there then it is one write: adjacent, with one answer', () =>
    withNode({}, async (client) => {
      const events = large(50);
      const [result] = await Promise.all([
        client.appendToStream('one', events, { batchAppendSize: 5_000 }),
        ...counted(20).map((event) => client.appendToStream('two', event)),
      ]);
      expect(result.nextExpectedRevision).toBe(49n);
      const log = (await allOf(client.readAll())).map(({ event }) => event!.streamId);
      expect(log.lastIndexOf('one') - log.indexOf('one')).toBe(49);
    }));

  it('when its parts are larger than one message may be then they arrive all the same', () =>
    withNode({ maxAppendSize: 16 * MEBIBYTE }, async (client) => {
      const result = await client.appendToStream('one', large(6_000));
      expect(result.nextExpectedRevision).toBe(5_999n);
    }));

  it('when it grows beyond the limit then it is refused once and the stream of appends goes on', () =>
    withNode({ maxAppendSize: 20_000 }, async (client) => {
      const append = client.appendToStream('one', large(50), { batchAppendSize: 5_000 });
      await expect(append).rejects.toThrow(MaxAppendSizeExceededError);
      expect((await client.appendToStream('one', counted(1))).nextExpectedRevision).toBe(0n);
    }));

  it('when the last part never comes then the node gives up by itself', () =>
    withNode({ writeTimeout: 50 }, async (_client: EventStoreDBClient, node) => {
      const streams = new StreamsClient(node.address, credentials.createInsecure());
      const call = streams.batchAppend();
      const answered = new Promise<BatchAppendResp>((resolve) => call.once('data', resolve));
      const correlation = crypto.randomUUID();
      call.write(part(correlation, 'one', false));
      call.write(part(correlation, undefined, false));
      const answer = await answered;

      expect(answer.getCorrelationId()?.getString()).toBe(correlation);
      expect(answer.getError()?.getDetails()?.getTypeName()).toBe('event_store.client.Timeout');
      expect(Buffer.from(answer.getStreamIdentifier()!.getStreamName_asU8()).toString()).toBe('one');
      expect(node.log.index.stream('one').visible).toBe(0);
      call.on('error', () => undefined);
      call.cancel();
      streams.close();
    }));

  it('when parts of two appends come mixed then each is told from the other by its correlation id', () =>
    withNode({}, async (_client: EventStoreDBClient, node) => {
      const streams = new StreamsClient(node.address, credentials.createInsecure());
      const call = streams.batchAppend();
      const answers: BatchAppendResp[] = [];
      call.on('data', (answer: BatchAppendResp) => answers.push(answer));
      const ended = new Promise((resolve) => call.once('end', resolve));
      const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
      call.write(part(first, 'one', false));
      call.write(part(second, 'two', false));
      call.write(part(second, undefined, true));
      call.write(part(first, undefined, true));
      call.end();
      await ended;

      expect(answers.map((answer) => answer.getCorrelationId()?.getString())).toEqual([second, first]);
      expect(answers.map((answer) => answer.getSuccess()?.getCurrentRevision())).toEqual(['1', '1']);
      streams.close();
    }));
});

describe('given appends on one stream of appends', () => {
  it('when answers come late and in another order then each reaches its own append', () =>
    withNode({}, async (client, node) => {
      node.faults.add({ on: 'batch-append', times: 'always', effect: { kind: 'hold-answers', count: 5 } });
      const answered: bigint[] = [];
      await Promise.all(
        counted(5).map(async (event, at) => {
          const stream = `s-${String(at)}`;
          const { position } = await client.appendToStream(stream, event);
          answered.push(position!.commit);
          const [read] = await allOf(client.readStream(stream));
          expect(read!.event).toMatchObject({ id: event.id, position });
        }),
      );
      expect(answered).toEqual([...answered].sort((a, b) => Number(b - a)));
    }));

  it('when the node gives up on one then the client says that the time is over, and the others go on', () =>
    withNode({}, async (client, node) => {
      node.faults.add({ on: 'batch-append', streamPrefix: 'slow', effect: { kind: 'time-out', when: 'after' } });
      const slow = client.appendToStream('slow', counted(1));
      const quick = client.appendToStream('quick', counted(1));
      // The client has a TimeoutError, but in band it makes this of it.
      await expect(slow).rejects.toThrow(DeadlineExceededError);
      await expect(slow).rejects.not.toBeInstanceOf(TimeoutError);
      expect((await quick).success).toBe(true);
      expect(await numbersIn(client.readStream('slow'))).toEqual([0]);
    }));

  it('when an id is no UUID then the node answers in band and the others go on', () =>
    withNode({}, async (client) => {
      const [event] = counted(1);
      await expect(client.appendToStream('one', { ...event!, id: 'no-uuid' })).rejects.toThrow(UnknownError);
      expect((await client.appendToStream('one', counted(1))).nextExpectedRevision).toBe(0n);
    }));
});
