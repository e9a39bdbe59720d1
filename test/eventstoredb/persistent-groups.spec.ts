import {
  END,
  PersistentSubscriptionDoesNotExistError,
  PersistentSubscriptionDroppedError,
  PersistentSubscriptionExistsError,
  PersistentSubscriptionMaximumSubscribersReachedError,
  persistentSubscriptionToAllSettingsFromDefaults,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { consume, failureOf, groupSettings, numbersOf, pause } from './testing/group-consumer';
import { counted, numbersIn } from './testing/sample-events';
import { withNode } from './testing/with-node';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

describe('given the groups of a node', () => {
  it('when one is created twice, or used without being there, then the error says so', () =>
    withNode({}, async (client) => {
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings());
      const again = client.createPersistentSubscriptionToStream('one', 'g', groupSettings());
      await expect(again).rejects.toThrow(PersistentSubscriptionExistsError);
      await expect(again).rejects.toMatchObject({ streamName: 'one', groupName: 'g' });
      const missing = PersistentSubscriptionDoesNotExistError;
      await expect(client.deletePersistentSubscriptionToStream('one', 'none')).rejects.toThrow(missing);
      await expect(client.getPersistentSubscriptionToAllInfo('none')).rejects.toThrow(missing);
      await expect(client.listPersistentSubscriptionsToStream('none')).rejects.toThrow(missing);
      const subscription = client.subscribeToPersistentSubscriptionToStream('one', 'none');
      expect(await failureOf(subscription)).toBeInstanceOf(missing);
    }));

  it('when it is full then one more consumer is refused', () =>
    withNode({}, async (client) => {
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings({ maxSubscriberCount: 1 }));
      const first = client.subscribeToPersistentSubscriptionToStream('one', 'g');
      await new Promise((resolve) => first.once('confirmation', resolve));
      const second = client.subscribeToPersistentSubscriptionToStream('one', 'g');
      expect(await failureOf(second)).toBeInstanceOf(PersistentSubscriptionMaximumSubscribersReachedError);
    }));

  it.each(['updated', 'deleted', 'restarted'] as const)('when it is %s then its consumers are dropped', (what) =>
    withNode({}, async (client) => {
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings());
      const subscription = client.subscribeToPersistentSubscriptionToStream('one', 'g');
      await new Promise((resolve) => subscription.once('confirmation', resolve));
      const dropped = failureOf(subscription);
      if (what === 'updated') {
        await client.updatePersistentSubscriptionToStream('one', 'g', groupSettings({ maxRetryCount: 3 }));
      } else if (what === 'deleted') await client.deletePersistentSubscriptionToStream('one', 'g');
      else await client.restartPersistentSubscriptionSubsystem();
      expect(await dropped).toBeInstanceOf(PersistentSubscriptionDroppedError);

      const groups = await client.listAllPersistentSubscriptions();
      expect(groups.map(({ settings: { maxRetryCount } }) => maxRetryCount)).toEqual(
        { updated: [3], deleted: [], restarted: [10] }[what],
      );
    }),
  );

  it('when one is on $all with a filter then it gets just those events, and is listed with its settings', () =>
    withNode({}, async (client) => {
      await client.appendToStream('a-1', counted(1));
      await client.appendToStream('b-1', counted(1, 1));
      await client.appendToStream('a-2', counted(1, 2));
      const toAll = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: START });
      await client.createPersistentSubscriptionToAll('g', toAll, { filter: streamNameFilter({ prefixes: ['a-'] }) });
      const subscription = client.subscribeToPersistentSubscriptionToAll('g');
      const seen: unknown[] = [];
      for await (const item of subscription) {
        seen.push((item.event!.data as { readonly n: number }).n);
        await subscription.ack(item);
        if (seen.length === 2) break;
      }
      expect(seen).toEqual([0, 2]);
      const [group] = await client.listPersistentSubscriptionsToAll();
      expect(group).toMatchObject({ eventSource: '$all', groupName: 'g', settings: { startFrom: START } });
      await client.updatePersistentSubscriptionToAll('g', { ...toAll, startFrom: END });
      expect((await client.getPersistentSubscriptionToAllInfo('g')).settings.startFrom).toBe(END);
      await client.replayParkedMessagesToAll('g');
      await client.deletePersistentSubscriptionToAll('g');
      expect(await client.listAllPersistentSubscriptions()).toEqual([]);
    }));

  it('when so many are done as the settings say then a checkpoint is written, and the group goes on from there', () =>
    withNode({}, async (client, node) => {
      await client.appendToStream('one', counted(5));
      await client.createPersistentSubscriptionToStream('one', 'g', groupSettings({ checkPointUpperBound: 2 }));
      await consume(client, 5);
      const checkpoints = '$persistentsubscription-one::g-checkpoint';
      while (node.log.index.stream(checkpoints).visible < 2) await pause();
      const { stats } = await client.getPersistentSubscriptionToStreamInfo('one', 'g');
      expect(stats.lastCheckpointedEventRevision).toBe(3n);

      await client.restartPersistentSubscriptionSubsystem();
      await client.appendToStream('one', counted(1, 5));
      expect(numbersOf(await consume(client, 2))).toEqual([4, 5]);
      expect(await numbersIn(client.readStream('one'))).toHaveLength(6);
    }));
});
