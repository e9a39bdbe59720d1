import { ANY, EventStoreDBClient, FOLLOWER, NotLeaderError, UnavailableError } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { allOf, counted, numbersIn } from './testing/sample-events';
import { StandInCluster } from './stand-in-cluster';
import { SubscriptionDiary } from './testing/subscription-diary';
import { connectTo } from './testing/with-node';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

async function withCluster(
  task: (cluster: StandInCluster, client: EventStoreDBClient) => Promise<void>,
  parameters = '',
): Promise<void> {
  const cluster = await StandInCluster.start(3);
  const client = EventStoreDBClient.connectionString(
    `${cluster.connectionString}&discoveryInterval=20&maxDiscoverAttempts=20${parameters}`,
  );
  try {
    await task(cluster, client);
  } finally {
    await client.dispose();
    await cluster.stop();
  }
}

function address(cluster: StandInCluster, at: number): string {
  const { host, port } = cluster.endpoints[at]!;
  return `${host}:${String(port)}`;
}

describe('given three nodes over one log', () => {
  it('when a client discovers them then it finds the leader and reads what it wrote', () =>
    withCluster(async (cluster, client) => {
      cluster.elect(2);
      await client.appendToStream('one', counted(2), { requiresLeader: true });
      expect(await numbersIn(client.readStream('one', { requiresLeader: true }))).toEqual([0, 1]);
    }));

  it('when a client prefers a follower then it is led to one, which passes writes on', () =>
    withCluster(async (_cluster, client) => {
      await client.appendToStream('one', counted(1));
      await expect(client.deleteStream('one', { requiresLeader: true })).rejects.toThrow(NotLeaderError);
    }, `&nodePreference=${FOLLOWER}`));

  it.each(['append', 'read', 'delete'] as const)(
    'when a follower is asked for what only the leader does (%s) then it names the leader, and the next call goes there',
    (what) =>
      withCluster(async (cluster) => {
        const client = connectTo(address(cluster, 1));
        await client.appendToStream('one', counted(1));
        const requiresLeader = true;
        const call = async (): Promise<unknown> => {
          if (what === 'append')
            return client.appendToStream('one', counted(1), { expectedRevision: ANY, requiresLeader });
          if (what === 'read') return allOf(client.readStream('one', { requiresLeader }));
          return client.deleteStream('one', { requiresLeader });
        };
        // Appends keep to the demand of the first on their stream; a second client starts a stream of its own.
        if (what === 'append') await client.dispose();
        const { port } = cluster.endpoints[0]!;
        await expect(call()).rejects.toMatchObject({ type: 'not-leader', leader: { address: '127.0.0.1', port } });
        await call();
        await client.dispose();
      }),
  );

  it('when the leader is killed then calls fail until another leads, and then the client finds that one', () =>
    withCluster(async (cluster, client) => {
      await client.appendToStream('one', counted(1), { requiresLeader: true });
      cluster.kill(0);
      await expect(client.deleteStream('none', { requiresLeader: true })).rejects.toThrow(UnavailableError);
      cluster.elect(1);
      await client.appendToStream('one', counted(1, 1), { requiresLeader: true });
      expect(await numbersIn(client.readStream('one'))).toEqual([0, 1]);
      cluster.revive(0);
      const direct = connectTo(address(cluster, 0));
      expect(await numbersIn(direct.readStream('one'))).toEqual([0, 1]);
      await direct.dispose();
    }));

  it('when nobody leads then nodes take no writes, and answer reads that need no leader', () =>
    withCluster(async (cluster) => {
      const client = connectTo(address(cluster, 1));
      await client.appendToStream('one', counted(1));
      cluster.elect(undefined);
      await expect(client.deleteStream('one')).rejects.toMatchObject({ code: status.UNAVAILABLE });
      expect(await numbersIn(client.readStream('one'))).toEqual([0]);
      await client.dispose();
    }));

  it('when a node is in a black hole then a call runs into its deadline, and goes on when the network is back', () =>
    withCluster(async (cluster) => {
      const client = connectTo(address(cluster, 0));
      await client.appendToStream('one', counted(1));
      cluster.proxy(0).setMode('black-hole');
      await expect(client.deleteStream('none', { deadline: 150 })).rejects.toMatchObject({ type: 'deadline-exceeded' });
      const append = client.appendToStream('one', counted(1, 1));
      cluster.proxy(0).setMode('pass');
      expect((await append).nextExpectedRevision).toBe(1n);
      await client.dispose();
    }));

  it('when the network is slow then everything arrives all the same, in order', () =>
    withCluster(async (cluster) => {
      cluster.proxy(0).setMode({ slowBy: 10 });
      const client = connectTo(address(cluster, 0));
      await client.appendToStream('one', counted(300));
      expect(await numbersIn(client.readStream('one'))).toEqual(Array.from({ length: 300 }, (_, n) => n));
      await client.dispose();
    }));

  it('when one node writes then subscribers of another see it', () =>
    withCluster(async (cluster) => {
      const [writer, reader] = [connectTo(address(cluster, 0)), connectTo(address(cluster, 2))];
      const diary = new SubscriptionDiary(reader.subscribeToStream('one'));
      await diary.until(({ words }) => words.includes('caughtUp'));
      await writer.appendToStream('one', counted(2));
      await diary.until(({ numbers }) => numbers.length === 2);
      await Promise.all([writer.dispose(), reader.dispose()]);
    }));
});
