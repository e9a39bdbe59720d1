import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { StandInCluster } from '../../../test/eventstoredb';
import { Follower } from '../conformance/reading';
import { at, event, NEW_STREAM, ZA } from '../conformance/sample-events';
import { openStore, withStore } from './testing/with-store';

// The machine may be busy with other suites.
jest.setTimeout(60_000);

describe('given a server that refuses for good while the store is open', () => {
  const REFUSALS = [
    ['the login is no longer valid', { code: status.UNAUTHENTICATED }, 'no-permission'],
    ['the user may no longer do it', { code: status.PERMISSION_DENIED, exception: 'access-denied' }, 'no-permission'],
    ['it does not know the call', { code: status.UNIMPLEMENTED }, 'not-a-log'],
  ] as const;

  it.each(REFUSALS)('when %s, then each call says so after one attempt', (_, refusal, reason) =>
    withStore(async (store, refusing) => {
      await store.append(ZA, NEW_STREAM, [event()]);
      for (const on of ['batch-append', 'read', 'subscribe'] as const) {
        refusing.faults.add({ on, times: 'always', effect: { kind: 'refuse', ...refusal } });
      }
      const asked = jest.spyOn(refusing.faults, 'next');
      const attempts = (): number => asked.mock.calls.length;
      const refused = { code: 'event-store-unavailable', reason };
      await expect(store.append(ZA, at(0), [event()])).rejects.toMatchObject(refused);
      expect(attempts()).toBe(1);
      await expect(store.readStream(ZA)).rejects.toMatchObject(refused);
      expect(attempts()).toBe(2);
      await expect(new Follower(store).next()).rejects.toMatchObject(refused);
      expect(attempts()).toBe(3);
    }),
  );

  it('when somebody else writes into a stream, then a tail that follows ends with the place of the event', () =>
    withStore(async (store, { address, faults }) => {
      const follower = new Follower(store);
      await follower.caughtUp();
      const asked = jest.spyOn(faults, 'next');
      const client = EventStoreDBClient.connectionString(`esdb://${address}?tls=false`);
      const foreign = jsonEvent({ type: 'other', data: {} });
      await client.appendToStream(ZA, foreign);
      await expect(follower.next()).rejects.toThrow(`Event ${foreign.id} at position`);
      expect((await follower.next()).done).toBe(true);
      expect(asked.mock.calls.filter(([operation]) => operation === 'subscribe')).toEqual([]);
      await client.dispose();
    }));
});

describe('given a server that refuses for the moment', () => {
  it('when nobody leads the cluster any more, then whoever waits says so in the end, and has asked only now and then', async () => {
    const cluster = await StandInCluster.start(3);
    const store = await openStore('', { url: cluster.connectionString, silence: 2_000, patience: 1_500 });
    await store.append(ZA, NEW_STREAM, [event()]);
    cluster.elect(undefined);
    const asked = [0, 1, 2].map((at) => jest.spyOn(cluster.node(at).faults, 'next'));
    const nobodyLeads = { reason: 'unreachable', message: expect.stringContaining('No node leads') as string };
    await expect(store.append(ZA, at(0), [event()])).rejects.toMatchObject(nobodyLeads);
    await expect(store.readStream(ZA)).rejects.toMatchObject(nobodyLeads);
    expect(asked.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBeLessThan(100);
    await store.close();
    await cluster.stop();
  });
});
