import { EventIdReused } from '../errors';
import type { AppendResult } from '../event-store';
import { eventsUpToHead } from './reading';
import { at, CA, event, events, idsOf, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeIdempotence(stage: Stage): void {
  const replayOf = (first: AppendResult): AppendResult => ({ ...first, replayed: true });

  describe('a repeated append', () => {
    it('is answered with the first result and records nothing', async () => {
      const list = events(3);
      const first = await stage.store.append(ZA, NEW_STREAM, list);
      expect(await stage.store.append(ZA, NEW_STREAM, list)).toEqual(replayOf(first));
      expect(await eventsUpToHead(stage.store)).toHaveLength(3);
    });

    it('is answered with the first result after others have appended to the stream', async () => {
      await stage.store.append(ZA, NEW_STREAM, [event()]);
      const list = events(2);
      const first = await stage.store.append(ZA, at(0), list);
      await stage.store.append(ZA, at(2), events(4));
      expect(await stage.store.append(ZA, at(0), list)).toEqual(replayOf(first));
      expect(await stage.store.readStream(ZA)).toHaveLength(7);
    });

    it('is answered with the first result after others have appended to other streams', async () => {
      const list = events(2);
      const first = await stage.store.append(ZA, NEW_STREAM, list);
      await stage.store.append(CA, NEW_STREAM, events(4));
      expect(await stage.store.append(ZA, NEW_STREAM, list)).toEqual(replayOf(first));
    });

    it.each(['any', 'stream-exists', 'no-stream', at(0), at(99)] as const)(
      'is recognised under the expectation %s',
      async (expected) => {
        const list = events(2);
        const first = await stage.store.append(ZA, NEW_STREAM, list);
        expect(await stage.store.append(ZA, expected, list)).toEqual(replayOf(first));
      },
    );

    it('is recognised when all attempts are made at once', async () => {
      const list = events(2);
      const results = await Promise.all(Array.from({ length: 10 }, () => stage.store.append(ZA, NEW_STREAM, list)));
      const first = results.find(({ replayed }) => !replayed)!;
      expect(results.filter(({ replayed }) => replayed)).toEqual(Array.from({ length: 9 }, () => replayOf(first)));
      expect(await stage.store.readStream(ZA)).toHaveLength(2);
    });

    it('keeps the instant of the first', async () => {
      const list = events(1);
      const first = await stage.store.append(ZA, NEW_STREAM, list);
      stage.clock.set('2004-01-01T00:00:00.000Z');
      expect((await stage.store.append(ZA, NEW_STREAM, list)).recordedAt).toBe(first.recordedAt);
    });

    it('is told by its ids, and what was recorded first stands', async () => {
      const { id } = event();
      await stage.store.append(ZA, NEW_STREAM, [event({ id, data: { note: 'first' } })]);
      const again = await stage.store.append(ZA, NEW_STREAM, [event({ id, data: { note: 'second' } })]);
      expect(again.replayed).toBe(true);
      expect((await stage.store.readStream(ZA)).map(({ data }) => data)).toEqual([{ note: 'first' }]);
    });

    it('can be repeated again and again', async () => {
      const list = events(2);
      const first = await stage.store.append(ZA, NEW_STREAM, list);
      for (let attempt = 0; attempt < 5; attempt += 1) {
        expect(await stage.store.append(ZA, at(1), list)).toEqual(replayOf(first));
      }
      expect(await stage.store.head()).toBe(first.position);
    });
  });

  describe('ids that stand in the log, but not as the append has them', () => {
    it('are refused when only the first of them stands', async () => {
      const [known, fresh] = [event(), event()];
      await stage.store.append(ZA, NEW_STREAM, [known]);
      await expect(stage.store.append(ZA, NEW_STREAM, [known, fresh])).rejects.toThrow(EventIdReused);
      expect(await stage.store.readStream(ZA)).toHaveLength(1);
    });

    it('are refused when only the last of them stands', async () => {
      const [known, fresh] = [event(), event()];
      await stage.store.append(ZA, NEW_STREAM, [known]);
      await expect(stage.store.append(ZA, at(0), [fresh, known])).rejects.toThrow(EventIdReused);
      expect(await stage.store.readStream(ZA)).toHaveLength(1);
    });

    it('are refused when they stand in another order', async () => {
      const [one, two] = [event(), event()];
      await stage.store.append(ZA, NEW_STREAM, [one, two]);
      await expect(stage.store.append(ZA, NEW_STREAM, [two, one])).rejects.toThrow(EventIdReused);
    });

    it('are refused when others stand between them', async () => {
      const [one, two] = [event(), event()];
      await stage.store.append(ZA, NEW_STREAM, [one, event(), two]);
      await expect(stage.store.append(ZA, NEW_STREAM, [one, two])).rejects.toThrow(EventIdReused);
    });

    it('are named', async () => {
      const known = event();
      await stage.store.append(ZA, NEW_STREAM, [known]);
      await expect(stage.store.append(ZA, at(0), [event(), known])).rejects.toMatchObject({
        code: 'event-id-reused',
        stream: ZA,
        eventId: known.id,
      });
    });

    if (stage.can.logWideIds) {
      it('are refused when they stand in another stream', async () => {
        const list = events(2);
        await stage.store.append(ZA, NEW_STREAM, list);
        await expect(stage.store.append(CA, NEW_STREAM, list)).rejects.toMatchObject({
          stream: CA,
          eventId: list[0]!.id,
        });
        expect(idsOf(await eventsUpToHead(stage.store))).toEqual(idsOf(list));
      });
    }
  });
}
