import { BEGINNING, type Instant } from '@kp/kernel';
import { eventsUpToHead } from './reading';
import { at, CA, event, events, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeInstants(stage: Stage): void {
  const NOON = '2003-06-15T12:00:00.000Z' as Instant;
  const EVENING = '2003-06-15T18:00:00.000Z' as Instant;
  const NIGHT = '2003-06-15T23:59:59.999Z' as Instant;

  describe('the instant of recording', () => {
    it('is one for all events of an append, and that of its answer', async () => {
      const { recordedAt } = await stage.store.append(ZA, NEW_STREAM, events(3));
      const instants = (await stage.store.readStream(ZA)).map((recorded) => recorded.recordedAt);
      expect(instants).toEqual([recordedAt, recordedAt, recordedAt]);
    });

    it('is written in UTC with milliseconds', async () => {
      const { recordedAt } = await stage.store.append(ZA, NEW_STREAM, [event()]);
      expect(recordedAt).toBe(new Date(recordedAt).toISOString());
    });

    it('is that of another log for a copy of its events, and the present one for what follows', async () => {
      const recordedAt = '2001-06-15T12:00:00.000Z' as Instant;
      const { recordedAt: answered } = await stage.store.append(ZA, NEW_STREAM, events(2), { recordedAt });
      const later = await stage.store.append(ZA, at(1), [event()]);
      expect(answered).toBe(recordedAt);
      expect((await stage.store.readStream(ZA)).map((recorded) => recorded.recordedAt)).toEqual([
        recordedAt,
        recordedAt,
        later.recordedAt,
      ]);
      expect(later.recordedAt >= recordedAt).toBe(true);
      expect(await stage.store.positionAt(recordedAt)).not.toBe(BEGINNING);
    });

    it('never decreases along the log', async () => {
      for (let count = 0; count < 20; count += 1) await stage.store.append(count % 2 === 0 ? ZA : CA, 'any', [event()]);
      const instants = (await eventsUpToHead(stage.store)).map(({ recordedAt }) => recordedAt);
      expect(instants).toEqual([...instants].sort());
    });
  });

  describe('the position at an instant', () => {
    it('is that of the last event recorded at that instant', async () => {
      const { recordedAt, position } = await stage.store.append(ZA, NEW_STREAM, events(3));
      expect(await stage.store.positionAt(recordedAt)).toBe(position);
    });

    it('is the beginning before the first event', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(3));
      expect(await stage.store.positionAt('2000-12-01T00:00:00.000Z' as Instant)).toBe(BEGINNING);
    });

    it('is the head after the last event', async () => {
      const { position } = await stage.store.append(ZA, NEW_STREAM, events(3));
      expect(await stage.store.positionAt('9999-12-31T23:59:59.999Z' as Instant)).toBe(position);
    });
  });

  if (!stage.can.settableClock) return;

  describe('the clock', () => {
    it('tells the instant of recording', async () => {
      stage.clock.set(NOON);
      expect((await stage.store.append(ZA, NEW_STREAM, [event()])).recordedAt).toBe(NOON);
      stage.clock.set(EVENING);
      expect((await stage.store.append(ZA, at(0), [event()])).recordedAt).toBe(EVENING);
    });

    it('is not followed when it goes back, until it has caught up', async () => {
      stage.clock.set(EVENING);
      await stage.store.append(ZA, NEW_STREAM, [event()]);
      stage.clock.set(NOON);
      expect((await stage.store.append(ZA, at(0), [event()])).recordedAt).toBe(EVENING);
      expect((await stage.store.append(CA, NEW_STREAM, [event()])).recordedAt).toBe(EVENING);
      stage.clock.set(NIGHT);
      expect((await stage.store.append(ZA, at(1), [event()])).recordedAt).toBe(NIGHT);
    });

    it('lets every event be found by its instant, and every moment between by the event before', async () => {
      const start = Date.parse(NOON);
      const minute = (count: number): Instant => new Date(start + count * 60_000).toISOString() as Instant;
      for (let count = 0; count < 25; count += 1) {
        stage.clock.set(minute(2 * count));
        const { position } = await stage.store.append(count % 3 === 0 ? ZA : CA, 'any', events(1 + (count % 2)));
        expect(await stage.store.positionAt(minute(2 * count + 1))).toBe(position);
      }
      const log = await eventsUpToHead(stage.store);
      for (const { recordedAt } of log) {
        const last = log.findLast((other) => other.recordedAt === recordedAt)!;
        const between = new Date(Date.parse(recordedAt) + 60_000).toISOString() as Instant;
        expect(await stage.store.positionAt(recordedAt)).toBe(last.position);
        expect(await stage.store.positionAt(between)).toBe(last.position);
      }
    });

    it('may stand still for many events, of which the position at the instant is the last', async () => {
      stage.clock.set(NOON);
      await stage.store.append(ZA, NEW_STREAM, events(5));
      const { position } = await stage.store.append(CA, NEW_STREAM, events(5));
      stage.clock.set(EVENING);
      await stage.store.append(ZA, at(4), events(5));
      expect(await stage.store.positionAt(NOON)).toBe(position);
    });
  });
}
