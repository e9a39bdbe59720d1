import { BEGINNING, type Position, type StreamName } from '@kp/kernel';
import type { StreamSlice } from '../event-store';
import { at, CA, events, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeReadingStreams(stage: Stage): void {
  describe('reading a stream', () => {
    /** The revisions of a slice of a stream of five events. */
    const slice = async (options?: StreamSlice): Promise<readonly number[]> => {
      await stage.store.append(ZA, NEW_STREAM, events(5));
      return (await stage.store.readStream(ZA, options)).map(({ revision }) => revision);
    };

    it('gives its events in order', async () => {
      expect(await slice()).toEqual([0, 1, 2, 3, 4]);
    });

    it('backwards gives its events from the last to the first', async () => {
      expect(await slice({ direction: 'backwards' })).toEqual([4, 3, 2, 1, 0]);
    });

    it('begins at the revision that is asked for', async () => {
      expect(await slice({ from: at(3) })).toEqual([3, 4]);
    });

    it('backwards begins at the revision that is asked for', async () => {
      expect(await slice({ from: at(3), direction: 'backwards' })).toEqual([3, 2, 1, 0]);
    });

    it('beyond its end gives nothing', async () => {
      expect(await slice({ from: at(5) })).toEqual([]);
    });

    it('backwards from beyond its end begins at its end', async () => {
      expect(await slice({ from: at(99), direction: 'backwards' })).toEqual([4, 3, 2, 1, 0]);
    });

    it('stops at the limit', async () => {
      expect(await slice({ limit: 2 })).toEqual([0, 1]);
    });

    it('backwards stops at the limit', async () => {
      expect(await slice({ limit: 1, direction: 'backwards' })).toEqual([4]);
    });

    it('takes a limit beyond its length for its length', async () => {
      expect(await slice({ limit: 1_000 })).toEqual([0, 1, 2, 3, 4]);
    });

    it('with a limit of 0 gives nothing', async () => {
      expect(await slice({ limit: 0 })).toEqual([]);
    });

    it('begins and stops where it is told in the same slice', async () => {
      expect(await slice({ from: at(1), limit: 3 })).toEqual([1, 2, 3]);
      expect(await stage.store.readStream(ZA, { from: at(3), limit: 2, direction: 'backwards' })).toMatchObject([
        { revision: 3 },
        { revision: 2 },
      ]);
    });

    it.each([{ limit: -1 }, { limit: 1.5 }, { from: at(-1) }, { from: at(0.5) }, { upTo: -1 as Position }])(
      'within %j is refused by a RangeError',
      async (options) => {
        await expect(stage.store.readStream(ZA, options)).rejects.toThrow(RangeError);
      },
    );

    it('gives its own events alone, however much the names are alike', async () => {
      const names = [
        'certificate',
        'certificate-',
        'certificate-1',
        'certificate-10',
        'Certificate-1',
        'certificate_1',
      ];
      for (const name of names) await stage.store.append(name as StreamName, NEW_STREAM, events(1));
      for (const name of names) {
        expect(await stage.store.readStream(name as StreamName)).toMatchObject([{ stream: name }]);
      }
      expect(await stage.store.readStream('certificate%' as StreamName)).toEqual([]);
    });
  });

  describe('reading a stream as of a position', () => {
    it('gives what had been recorded then, that position included', async () => {
      const { events: recorded } = await stage.store.append(ZA, NEW_STREAM, events(4));
      const upTo = recorded[2]!.position;
      expect(await stage.store.readStream(ZA, { upTo })).toHaveLength(3);
    });

    it('may name the position of an event of another stream', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(2));
      const { position } = await stage.store.append(CA, NEW_STREAM, events(1));
      await stage.store.append(ZA, at(1), events(2));
      expect(await stage.store.readStream(ZA, { upTo: position })).toHaveLength(2);
      expect(await stage.store.readStream(CA, { upTo: position })).toHaveLength(1);
    });

    it('gives nothing as of the beginning', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(2));
      expect(await stage.store.readStream(ZA, { upTo: BEGINNING })).toEqual([]);
    });

    it('backwards begins with the last event of that time', async () => {
      const { events: recorded } = await stage.store.append(ZA, NEW_STREAM, events(4));
      const upTo = recorded[1]!.position;
      const last = await stage.store.readStream(ZA, { upTo, direction: 'backwards', limit: 1 });
      expect(last.map(({ revision }) => revision)).toEqual([1]);
    });

    it('gives the same for ever, however the log grows', async () => {
      const { position: upTo } = await stage.store.append(ZA, NEW_STREAM, events(2));
      const then = (await stage.store.readStream(ZA, { upTo })).map(({ id }) => id);
      await stage.store.append(ZA, at(1), events(3));
      expect((await stage.store.readStream(ZA, { upTo })).map(({ id }) => id)).toEqual(then);
    });
  });
}
