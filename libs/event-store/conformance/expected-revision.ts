import { BEGINNING } from '@kp/kernel';
import { RevisionConflict } from '../errors';
import type { ExpectedRevision } from '../event-store';
import { at, CA, event, events, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeExpectedRevision(stage: Stage): void {
  describe('an expectation', () => {
    const HELD: readonly (readonly [expected: ExpectedRevision, length: number])[] = [
      ['no-stream', 0],
      ['any', 0],
      [at(0), 1],
      ['stream-exists', 1],
      ['any', 1],
      [at(2), 3],
      ['stream-exists', 3],
      ['any', 3],
    ];
    it.each(HELD)('of %s holds for a stream of %d events', async (expected, length) => {
      if (length > 0) await stage.store.append(ZA, NEW_STREAM, events(length));
      expect((await stage.store.append(ZA, expected, events(2))).revision).toBe(length + 1);
      expect(await stage.store.readStream(ZA)).toHaveLength(length + 2);
    });

    const BROKEN: readonly (readonly [expected: ExpectedRevision, length: number])[] = [
      ['no-stream', 1],
      ['no-stream', 3],
      ['stream-exists', 0],
      [at(0), 0],
      [at(5), 0],
      [at(1), 1],
      [at(0), 3],
      [at(1), 3],
      [at(3), 3],
    ];
    it.each(BROKEN)('of %s is broken by a stream of %d events', async (expected, length) => {
      if (length > 0) await stage.store.append(ZA, NEW_STREAM, events(length));
      await expect(stage.store.append(ZA, expected, [event()])).rejects.toThrow(RevisionConflict);
      expect(await stage.store.readStream(ZA)).toHaveLength(length);
    });

    it('is judged by the stream alone, whatever stands in others', async () => {
      await stage.store.append(CA, NEW_STREAM, events(5));
      await stage.store.append(ZA, NEW_STREAM, events(2));
      await expect(stage.store.append(ZA, at(4), [event()])).rejects.toThrow(RevisionConflict);
      expect((await stage.store.append(ZA, at(1), [event()])).revision).toBe(2);
    });
  });

  describe('a conflict', () => {
    it('names the stream, what was expected, and where the stream stands', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(3));
      await expect(stage.store.append(ZA, at(0), [event()])).rejects.toMatchObject({
        code: 'revision-conflict',
        stream: ZA,
        expected: 0,
        actual: 2,
      });
    });

    it('says of a stream that does not exist that there is none', async () => {
      await expect(stage.store.append(ZA, 'stream-exists', [event()])).rejects.toMatchObject({
        expected: 'stream-exists',
        actual: 'no-stream',
      });
      await expect(stage.store.append(ZA, at(7), [event()])).rejects.toMatchObject({ actual: 'no-stream' });
    });

    it('leaves the log as it was', async () => {
      await expect(stage.store.append(ZA, at(0), events(3))).rejects.toThrow(RevisionConflict);
      expect(await stage.store.head()).toBe(BEGINNING);
      expect(await stage.store.readStream(ZA)).toEqual([]);
    });

    it('tells the revision with which the next attempt succeeds', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(3));
      const conflict: unknown = await stage.store.append(ZA, at(0), [event()]).catch((error: unknown) => error);
      const { actual } = conflict as RevisionConflict;
      expect((await stage.store.append(ZA, actual, [event()])).revision).toBe(3);
    });

    it('leaves the ids free for the next attempt', async () => {
      await stage.store.append(ZA, NEW_STREAM, [event()]);
      const late = events(2);
      await expect(stage.store.append(ZA, NEW_STREAM, late)).rejects.toThrow(RevisionConflict);
      expect(await stage.store.append(ZA, at(0), late)).toMatchObject({ revision: 2, replayed: false });
    });
  });
}
