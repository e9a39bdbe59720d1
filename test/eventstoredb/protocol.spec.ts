import { GossipClient } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { type ClusterInfo, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { ServerFeaturesClient } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { Empty, type UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { type Client, credentials, type ServiceError } from '@grpc/grpc-js';
import { counted } from './testing/sample-events';
import { withNode } from './testing/with-node';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

/** What this client never sends, other clients of the protocol do: so the generated stubs are used bare here. */
async function ask<Stub extends Client, Answer>(
  Stub: new (address: string, channel: ReturnType<typeof credentials.createInsecure>) => Stub,
  address: string,
  call: (stub: Stub, callback: (error: ServiceError | null, answer: Answer) => void) => void,
): Promise<Answer> {
  const stub = new Stub(address, credentials.createInsecure());
  try {
    return await new Promise((resolve, reject) => {
      call(stub, (error, answer) => {
        if (error === null) resolve(answer);
        else reject(error);
      });
    });
  } finally {
    stub.close();
  }
}

async function read(address: string, options: ReadReq.Options): Promise<readonly ReadResp[]> {
  const stub = new StreamsClient(address, credentials.createInsecure());
  const answers: ReadResp[] = [];
  for await (const answer of stub.read(new ReadReq().setOptions(options)) as AsyncIterable<ReadResp>) {
    answers.push(answer);
  }
  stub.close();
  return answers;
}

function allOptions(): ReadReq.Options {
  return new ReadReq.Options()
    .setAll(new ReadReq.Options.AllOptions().setStart(new Empty()))
    .setCount('1000')
    .setNoFilter(new Empty());
}

describe('given a node of a version', () => {
  it.each([
    ['24.10.0', true],
    ['21.6.0', false],
  ])('when it is asked what it supports then %s says so, and lists BatchAppend: %s', (version, batchAppend) =>
    withNode({ version, batchAppend }, async (_client, node) => {
      const supported = await ask<ServerFeaturesClient, SupportedMethods>(
        ServerFeaturesClient,
        node.address,
        (stub, callback) => stub.getSupportedMethods(new Empty(), callback),
      );
      expect(supported.getEventStoreServerVersion()).toBe(version);
      const methods = supported.getMethodsList();
      const streams = methods.filter((method) => method.getServiceName() === 'event_store.client.streams.streams');
      expect(streams.map((method) => method.getMethodName()).includes('batchappend')).toBe(batchAppend);
      const persistent = methods.find((method) => method.getServiceName().endsWith('persistentsubscriptions'));
      expect(persistent?.getFeaturesList()).toEqual(['stream', 'all']);
    }),
  );

  it('when it is on its own then gossip names it alone, as the leader', () =>
    withNode({}, async (_client, node) => {
      const info = await ask<GossipClient, ClusterInfo>(GossipClient, node.address, (stub, callback) =>
        stub.read(new Empty(), callback),
      );
      const [member, ...others] = info.getMembersList();
      expect(others).toEqual([]);
      expect(member!.getState()).toBe(MemberInfo.VNodeState.LEADER);
      expect(member!.getIsAlive()).toBe(true);
      expect(member!.getHttpEndPoint()!.toObject()).toEqual({ address: '127.0.0.1', port: node.endpoint.port });
    }));
});

describe('given a client that reads ids as two numbers', () => {
  it('when it reads then each id is the same as its text', () =>
    withNode({}, async (client, node) => {
      const id = 'fedcba98-7654-4321-8fed-cba987654321';
      await client.appendToStream('one', { ...counted(1)[0]!, id });
      const uuidOption = new ReadReq.Options.UUIDOption().setStructured(new Empty());
      const answers = await read(node.address, allOptions().setUuidOption(uuidOption));
      const structured: UUID.Structured = answers.at(-1)!.getEvent()!.getEvent()!.getId()!.getStructured()!;
      const half = (bits: string): string => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
      expect(half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits())).toBe(
        id.replaceAll('-', ''),
      );
    }));
});

describe('given a read of $all with a filter', () => {
  it('when it is read then just the events it names come, as many as were asked for', () =>
    withNode({}, async (client, node) => {
      for (const [n, stream] of ['a', 'b', 'a', 'a'].entries()) await client.appendToStream(stream, counted(1, n));
      const filter = new ReadReq.Options.FilterOptions()
        .setStreamIdentifier(new ReadReq.Options.FilterOptions.Expression().setPrefixList(['a']))
        .setCount(new Empty())
        .setCheckpointintervalmultiplier(1);
      const answers = await read(node.address, allOptions().setFilter(filter).setCount('2'));
      const numbers = answers.map((answer) => {
        const data = Buffer.from(answer.getEvent()!.getEvent()!.getData_asU8()).toString();
        return (JSON.parse(data) as { readonly n: number }).n;
      });
      expect(numbers).toEqual([0, 2]);
    }));
});
