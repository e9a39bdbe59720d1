import { BEGINNING, type RecordedEvent } from '@kp/kernel';
import { eventsIn, eventsUpToHead, messagesUpToHead } from './reading';
import { at, CA, event, events, idsOf, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeTailCatchingUp(stage: Stage): void {
  describe('a tail that catches up', () => {
    it('gives the events of all streams from the beginning', async () => {
      const [first, second] = [events(3), events(2)];
      await stage.store.append(ZA, NEW_STREAM, first);
      await stage.store.append(CA, NEW_STREAM, second);
      expect(idsOf(await eventsUpToHead(stage.store, BEGINNING))).toEqual(idsOf([...first, ...second]));
    });

    it('leaves out the event at whose position it begins', async () => {
      const { events: recorded } = await stage.store.append(ZA, NEW_STREAM, events(3));
      const rest = await eventsUpToHead(stage.store, recorded[0]!.position);
      expect(rest.map(({ revision }) => revision)).toEqual([1, 2]);
    });

    it('begun at the head gives no event', async () => {
      const { position } = await stage.store.append(ZA, NEW_STREAM, events(3));
      expect(await messagesUpToHead(stage.store, position)).toEqual([{ kind: 'caught-up', position }]);
    });

    it('says that it is caught up once, at the end, with the position of the last event', async () => {
      const { position } = await stage.store.append(ZA, NEW_STREAM, events(3));
      const messages = await messagesUpToHead(stage.store);
      expect(messages.filter(({ kind }) => kind === 'caught-up')).toEqual([{ kind: 'caught-up', position }]);
      expect(messages.at(-1)).toEqual({ kind: 'caught-up', position });
    });

    it.each([1, 2, 3, 7, 10, 11, 100])('gives everything in batches of at most %d', async (batchSize) => {
      const list = events(10);
      await stage.store.append(ZA, NEW_STREAM, list);
      const messages = await messagesUpToHead(stage.store, BEGINNING, { batchSize });
      expect(idsOf(eventsIn(messages))).toEqual(idsOf(list));
      for (const message of messages) {
        if (message.kind === 'events') expect(message.events.length).toBeLessThanOrEqual(batchSize);
      }
    });

    it('never gives an empty batch', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(6));
      for (const message of await messagesUpToHead(stage.store, BEGINNING, { batchSize: 3 })) {
        if (message.kind === 'events') expect(message.events.length).toBeGreaterThan(0);
      }
    });

    it.each([0, -1, 1.5, Number.NaN])('in batches of %d is refused by a RangeError', async (batchSize) => {
      await expect(messagesUpToHead(stage.store, BEGINNING, { batchSize })).rejects.toThrow(RangeError);
    });

    it('without following ends at the head that was met, although the log grows while it is read', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(4));
      const seen: RecordedEvent[] = [];
      for await (const message of stage.store.tail(BEGINNING, { follow: false, batchSize: 1 })) {
        await stage.store.append(ZA, 'stream-exists', [event()]);
        seen.push(...eventsIn([message]));
      }
      expect(seen.map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
    });

    it('can be read by many at once', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(20));
      const readers = await Promise.all(
        [1, 3, 20].map((size) => eventsUpToHead(stage.store, BEGINNING, { batchSize: size })),
      );
      for (const seen of readers) expect(idsOf(seen)).toEqual(idsOf(readers[0]!));
    });

    it('can be left in the middle', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(10));
      let batches = 0;
      for await (const message of stage.store.tail(BEGINNING, { batchSize: 2 })) {
        batches += message.kind === 'events' ? 1 : 0;
        if (batches === 2) break;
      }
      expect(batches).toBe(2);
      expect((await stage.store.append(ZA, at(9), [event()])).revision).toBe(10);
    });
  });
}
