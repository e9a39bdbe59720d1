import type { StreamName } from '@kp/kernel';
import { EventIdReused, RevisionConflict } from '../errors';
import { eventsUpToHead } from './reading';
import { at, CA, event, events, idsOf, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeAllOrNothing(stage: Stage): void {
  describe('the events of one append', () => {
    it('are all missing when the expectation was wrong', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(2));
      await expect(stage.store.append(ZA, at(0), events(3))).rejects.toThrow(RevisionConflict);
      expect(await stage.store.readStream(ZA)).toHaveLength(2);
    });

    it('are all missing when the last of them has an id that stands in the stream', async () => {
      const taken = event();
      await stage.store.append(ZA, NEW_STREAM, [taken]);
      await expect(stage.store.append(ZA, at(0), [event(), event(), taken])).rejects.toThrow(EventIdReused);
      expect(idsOf(await eventsUpToHead(stage.store))).toEqual([taken.id]);
    });

    if (stage.can.logWideIds) {
      it('are all missing when the last of them has an id that stands in another stream', async () => {
        const taken = event();
        await stage.store.append(CA, NEW_STREAM, [taken]);
        await expect(stage.store.append(ZA, NEW_STREAM, [event(), taken])).rejects.toThrow(EventIdReused);
        expect(idsOf(await eventsUpToHead(stage.store))).toEqual([taken.id]);
      });
    }

    it('are all missing when two of them have the same id', async () => {
      const twice = event();
      await expect(stage.store.append(ZA, NEW_STREAM, [twice, event(), twice])).rejects.toThrow(EventIdReused);
      expect(await eventsUpToHead(stage.store)).toEqual([]);
    });

    it('stand side by side in the log, whoever appends at the same time', async () => {
      const appends = Array.from({ length: 30 }, (_, number) => ({
        stream: `certificate-${String(number)}` as StreamName,
        list: events(1 + (number % 4)),
      }));
      await Promise.all(appends.map(({ stream, list }) => stage.store.append(stream, NEW_STREAM, list)));
      const log = idsOf(await eventsUpToHead(stage.store));
      for (const { list } of appends) {
        const start = log.indexOf(list[0]!.id);
        expect(log.slice(start, start + list.length)).toEqual(idsOf(list));
      }
    });

    it('are recorded although appends asked for at the same time are refused', async () => {
      const taken = event();
      await stage.store.append(CA, NEW_STREAM, [taken, event()]);
      const outcomes = await Promise.allSettled([
        stage.store.append(ZA, NEW_STREAM, events(2)),
        stage.store.append(ZA, NEW_STREAM, events(2)),
        stage.store.append(CA, at(1), [event(), taken]),
        stage.store.append(ZA, at(1), events(3)),
        stage.store.append(CA, at(0), [event()]),
        stage.store.append(CA, at(1), [event()]),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'rejected',
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      expect(await stage.store.readStream(ZA)).toHaveLength(5);
      expect(await stage.store.readStream(CA)).toHaveLength(3);
    });
  });
}
