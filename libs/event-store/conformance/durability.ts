import { eventsUpToHead, plain } from './reading';
import { RevisionConflict } from '../errors';
import { at, CA, event, events, idsOf, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeDurability(stage: Stage): void {
  if (!stage.can.durable) return;

  describe('a log that is opened again', () => {
    it('has the name that it had', async () => {
      const { id } = stage.store;
      expect((await stage.reopen()).id).toBe(id);
    });

    it('holds every event as it was', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(3));
      await stage.store.append(CA, NEW_STREAM, events(2));
      const before = (await eventsUpToHead(stage.store)).map(plain);
      expect((await eventsUpToHead(await stage.reopen())).map(plain)).toEqual(before);
    });

    it('goes on with the revisions of its streams', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(3));
      const store = await stage.reopen();
      await expect(store.append(ZA, NEW_STREAM, [event()])).rejects.toThrow(RevisionConflict);
      expect((await store.append(ZA, at(2), [event()])).revision).toBe(3);
    });

    it('goes on with its positions', async () => {
      const { position } = await stage.store.append(ZA, NEW_STREAM, events(3));
      const store = await stage.reopen();
      expect(await store.head()).toBe(position);
      expect((await store.append(CA, NEW_STREAM, [event()])).position).toBeGreaterThan(position);
    });

    it('knows a repetition of what was appended before', async () => {
      const list = events(2);
      const first = await stage.store.append(ZA, NEW_STREAM, list);
      const again = await (await stage.reopen()).append(ZA, NEW_STREAM, list);
      expect(again).toEqual({ ...first, replayed: true });
    });

    it('lets a reader go on where it was', async () => {
      const { position } = await stage.store.append(ZA, NEW_STREAM, events(3));
      const rest = events(2);
      await stage.store.append(ZA, at(2), rest);
      expect(idsOf(await eventsUpToHead(await stage.reopen(), position))).toEqual(idsOf(rest));
    });

    it('never decreases its instants, although the clock went back meanwhile', async () => {
      const { recordedAt } = await stage.store.append(ZA, NEW_STREAM, [event()]);
      stage.clock.set('1999-01-01T00:00:00.000Z');
      const store = await stage.reopen();
      const later = await store.append(ZA, at(0), [event()]);
      expect(later.recordedAt >= recordedAt).toBe(true);
    });

    it('holds what was under way when it was closed, because that was acknowledged', async () => {
      const appending = Promise.all([
        stage.store.append(ZA, NEW_STREAM, events(2)),
        stage.store.append(CA, NEW_STREAM, events(3)),
      ]);
      const store = await stage.reopen();
      expect((await appending).map(({ revision }) => revision)).toEqual([1, 2]);
      expect(await eventsUpToHead(store)).toHaveLength(5);
    });

    it('can be opened again many times', async () => {
      for (let count = 0; count < 5; count += 1) {
        await stage.store.append(ZA, 'any', [event()]);
        await stage.reopen();
      }
      expect(await stage.store.readStream(ZA)).toHaveLength(5);
    });
  });
}
