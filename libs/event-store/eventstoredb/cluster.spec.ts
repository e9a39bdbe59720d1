import { setTimeout as pause } from 'node:timers/promises';
import { StandInCluster } from '../../../test/eventstoredb';
import { Follower } from '../conformance/reading';
import { at, event, events, idsOf, NEW_STREAM, ZA } from '../conformance/sample-events';
import { openStore } from './testing/with-store';

// The machine may be busy with other suites.
jest.setTimeout(60_000);

describe('given a cluster', () => {
  let cluster: StandInCluster;

  beforeEach(async () => {
    cluster = await StandInCluster.start(3);
  });

  afterEach(() => cluster.stop());

  it.each([
    [
      'the leader dies and another is elected',
      () => {
        cluster.kill(0);
        cluster.elect(1);
      },
    ],
    [
      'another is elected while all live',
      () => {
        cluster.elect(2);
      },
    ],
  ])('when %s, then writers and readers go on with it', async (_, change) => {
    const store = await openStore('', { url: cluster.connectionString });
    const follower = new Follower(store);
    const [before, after] = [events(2), events(3)];
    await store.append(ZA, NEW_STREAM, before);
    expect(idsOf(await follower.events(2))).toEqual(idsOf(before));
    change();
    expect(await store.append(ZA, at(1), after)).toMatchObject({ revision: 4, replayed: false });
    expect(idsOf(await store.readStream(ZA))).toEqual(idsOf([...before, ...after]));
    expect(idsOf(await follower.events(3))).toEqual(idsOf(after));
    await follower.stop();
    await store.close();
  });

  it('when nobody leads for a while, then an append waits for the next leader', async () => {
    const store = await openStore('', { url: cluster.connectionString });
    cluster.elect(undefined);
    const appending = store.append(ZA, NEW_STREAM, [event()]);
    // Long enough for several attempts.
    await pause(200);
    cluster.elect(1);
    expect(await appending).toMatchObject({ revision: 0, replayed: false });
    await store.close();
  });
});
