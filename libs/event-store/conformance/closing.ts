import { BEGINNING, type Instant } from '@kp/kernel';
import type { EventStore } from '../event-store';
import { messagesUpToHead } from './reading';
import { event, events, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeClosing(stage: Stage): void {
  describe('a closed store', () => {
    const CALLS: readonly (readonly [method: string, call: (store: EventStore) => Promise<unknown>])[] = [
      ['append', (store) => store.append(ZA, 'any', [event()])],
      ['readStream', (store) => store.readStream(ZA)],
      ['head', (store) => store.head()],
      ['positionAt', (store) => store.positionAt('2003-01-01T00:00:00.000Z' as Instant)],
      ['tail', (store) => messagesUpToHead(store, BEGINNING)],
    ];
    it.each(CALLS)('refuses %s as unavailable', async (_, call) => {
      await stage.store.append(ZA, NEW_STREAM, [event()]);
      await stage.store.close();
      await expect(call(stage.store)).rejects.toMatchObject({ code: 'event-store-unavailable', reason: 'closed' });
    });

    it('can be closed again', async () => {
      await stage.store.close();
      await expect(stage.store.close()).resolves.toBeUndefined();
    });

    it('has answered every append that was asked for before', async () => {
      const appending = Promise.all([
        stage.store.append(ZA, NEW_STREAM, events(2)),
        stage.store.append(ZA, 'any', events(2)),
      ]);
      await stage.store.close();
      expect((await appending).map(({ revision }) => revision)).toEqual([1, 3]);
    });

    it('still tells its name', async () => {
      const { id } = stage.store;
      await stage.store.close();
      expect(stage.store.id).toBe(id);
    });
  });
}
