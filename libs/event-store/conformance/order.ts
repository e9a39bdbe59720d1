import { BEGINNING, type StreamName } from '@kp/kernel';
import { eventsUpToHead, plain } from './reading';
import { at, CA, event, events, idsOf, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeOrder(stage: Stage): void {
  describe('the order of the log', () => {
    it('is that in which appends were acknowledged', async () => {
      const first = events(2);
      const second = events(1);
      const third = events(2);
      await stage.store.append(ZA, NEW_STREAM, first);
      await stage.store.append(CA, NEW_STREAM, second);
      await stage.store.append(ZA, at(1), third);
      expect(idsOf(await eventsUpToHead(stage.store))).toEqual(idsOf([...first, ...second, ...third]));
    });

    it('is told by positions that only ever rise', async () => {
      for (let number = 0; number < 10; number += 1) {
        await stage.store.append(`certificate-${String(number)}` as StreamName, NEW_STREAM, events(3));
      }
      const positions = (await eventsUpToHead(stage.store)).map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort((left, right) => left - right));
      expect(positions).toHaveLength(30);
      expect(positions[0]).toBeGreaterThan(BEGINNING);
    });

    it('keeps the events of each stream in the order of their revisions, without a gap', async () => {
      await Promise.all(
        Array.from({ length: 40 }, (_, number) => stage.store.append(number % 3 === 0 ? ZA : CA, 'any', [event()])),
      );
      const log = await eventsUpToHead(stage.store);
      for (const stream of [ZA, CA]) {
        const revisions = log.filter((recorded) => recorded.stream === stream).map(({ revision }) => revision);
        expect(revisions).toEqual(revisions.map((_, index) => index));
      }
    });

    it('tells of each event what its stream tells', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(3));
      await stage.store.append(CA, NEW_STREAM, events(2));
      const streams = [...(await stage.store.readStream(ZA)), ...(await stage.store.readStream(CA))];
      expect((await eventsUpToHead(stage.store)).map(plain)).toEqual(streams.map(plain));
    });

    it('can be taken up after any event, and gives exactly what follows', async () => {
      for (const stream of [ZA, CA]) await stage.store.append(stream, NEW_STREAM, events(5));
      const log = await eventsUpToHead(stage.store);
      for (const [index, { position }] of log.entries()) {
        expect(idsOf(await eventsUpToHead(stage.store, position))).toEqual(idsOf(log.slice(index + 1)));
      }
    });
  });
}
