import { BEGINNING, type Instant } from '@kp/kernel';
import { messagesUpToHead } from './reading';
import { event, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeEmptyLog(stage: Stage): void {
  describe('an empty log', () => {
    it('has its head at the beginning', async () => {
      expect(await stage.store.head()).toBe(BEGINNING);
    });

    it('has no events in any stream, forwards or backwards', async () => {
      expect(await stage.store.readStream(ZA)).toEqual([]);
      expect(await stage.store.readStream(ZA, { direction: 'backwards' })).toEqual([]);
    });

    it('stood at the beginning at every instant', async () => {
      expect(await stage.store.positionAt('9999-12-31T23:59:59.999Z' as Instant)).toBe(BEGINNING);
    });

    it('tells a reader of its tail at once that it is caught up', async () => {
      expect(await messagesUpToHead(stage.store)).toEqual([{ kind: 'caught-up', position: BEGINNING }]);
    });

    it('is not changed by being read', async () => {
      await stage.store.readStream(ZA);
      await messagesUpToHead(stage.store);
      const { revision } = await stage.store.append(ZA, NEW_STREAM, [event()]);
      expect(revision).toBe(0);
    });

    it('has a name', () => {
      expect(stage.store.id).not.toBe('');
      expect(stage.store.id).toBe(stage.store.id.trim());
    });
  });
}
