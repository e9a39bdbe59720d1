import { BEGINNING } from '@kp/kernel';
import { asStored, type Upcaster } from '../upcaster';
import { eventsUpToHead, Follower, plain } from './reading';
import { at, event, METADATA, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

/** Version 1 had the weight as a text and another name; version 2 has hundredths. */
const upcast: Upcaster = (stored) => {
  if (stored.type !== 'certificate.made' || stored.version !== 1) return stored;
  const { weight } = stored.data as { readonly weight: string };
  return { type: 'certificate.issued', version: 2, data: { carats: Number(weight) * 100 } };
};

const OLD = { type: 'certificate.made', version: 1, data: { weight: '12' } };
const TODAY = { type: 'certificate.issued', version: 2, data: { carats: 1_200 } };

export function describeUpcasting(stage: Stage): void {
  describe('an event of an older shape', () => {
    it('is brought to the shape of today when its stream is read', async () => {
      const store = await stage.openWith(upcast);
      await store.append(ZA, NEW_STREAM, [event(OLD)]);
      expect((await store.readStream(ZA)).map(plain)).toMatchObject([TODAY]);
    });

    it('is brought to it when its stream is read backwards or in a slice', async () => {
      const store = await stage.openWith(upcast);
      const { position } = await store.append(ZA, NEW_STREAM, [event(OLD), event(OLD)]);
      const backwards = await store.readStream(ZA, { direction: 'backwards', from: at(1) });
      const slice = await store.readStream(ZA, { upTo: position, limit: 2 });
      expect(backwards.map(plain)).toMatchObject([TODAY, TODAY]);
      expect(slice.map(plain)).toMatchObject([TODAY, TODAY]);
    });

    it('is brought to it for a tail that catches up', async () => {
      const store = await stage.openWith(upcast);
      await store.append(ZA, NEW_STREAM, [event(OLD)]);
      expect((await eventsUpToHead(store)).map(plain)).toMatchObject([TODAY]);
    });

    it('is brought to it for a tail that follows', async () => {
      const store = await stage.openWith(upcast);
      const follower = new Follower(store);
      await follower.caughtUp();
      await store.append(ZA, NEW_STREAM, [event(OLD)]);
      expect((await follower.events(1)).map(plain)).toMatchObject([TODAY]);
      await follower.stop();
    });

    it('is read alike on every way', async () => {
      const store = await stage.openWith(upcast);
      await store.append(ZA, NEW_STREAM, [event(OLD), event(TODAY), event(OLD)]);
      const stream = (await store.readStream(ZA)).map(plain);
      expect((await eventsUpToHead(store, BEGINNING, { batchSize: 1 })).map(plain)).toEqual(stream);
      expect((await store.readStream(ZA, { direction: 'backwards' })).map(plain)).toEqual([...stream].reverse());
    });

    it('keeps its id, its place, its instant and its metadata', async () => {
      const store = await stage.openWith(upcast);
      const old = event(OLD);
      const { position, recordedAt } = await store.append(ZA, NEW_STREAM, [old]);
      expect((await store.readStream(ZA)).map(plain)).toMatchObject([
        { id: old.id, stream: ZA, revision: 0, position, recordedAt, metadata: METADATA },
      ]);
    });

    it('is recognised by its id when its append is repeated', async () => {
      const store = await stage.openWith(upcast);
      const old = event(OLD);
      await store.append(ZA, NEW_STREAM, [old]);
      expect((await store.append(ZA, NEW_STREAM, [old])).replayed).toBe(true);
    });

    if (stage.can.durable) {
      it('stands in the log as it was written', async () => {
        const store = await stage.openWith(upcast);
        await store.append(ZA, NEW_STREAM, [event(OLD)]);
        await store.readStream(ZA);
        expect((await (await stage.reopen(asStored)).readStream(ZA)).map(plain)).toMatchObject([OLD]);
        expect((await (await stage.reopen(upcast)).readStream(ZA)).map(plain)).toMatchObject([TODAY]);
      });
    }
  });

  describe('an event of the shape of today', () => {
    it('is left as it stands', async () => {
      const store = await stage.openWith(upcast);
      await store.append(ZA, NEW_STREAM, [event(TODAY)]);
      expect((await store.readStream(ZA)).map(plain)).toMatchObject([TODAY]);
    });

    it('reads the same however often it is read', async () => {
      const store = await stage.openWith(upcast);
      await store.append(ZA, NEW_STREAM, [event(OLD)]);
      const [recorded] = await store.readStream(ZA);
      expect(plain(recorded!)).toEqual(plain(recorded!));
    });
  });

  describe('an event that cannot be brought to the shape of today', () => {
    const refusing: Upcaster = (stored) => {
      if (stored.type === 'certificate.poisoned') throw new Error('No shape of today fits.');
      return stored;
    };

    it('throws where it is looked at, and stops neither the reading nor the others', async () => {
      const store = await stage.openWith(refusing);
      await store.append(ZA, NEW_STREAM, [event(), event({ type: 'certificate.poisoned' }), event()]);
      for (const read of [await store.readStream(ZA), await eventsUpToHead(store)]) {
        expect(read.map(({ revision }) => revision)).toEqual([0, 1, 2]);
        expect(read[0]!.data).toEqual(event().data);
        expect(() => read[1]!.data).toThrow('No shape of today fits.');
        expect(read[2]!.data).toEqual(event().data);
      }
    });

    it('still tells its id, its stream and its place', async () => {
      const store = await stage.openWith(refusing);
      const poisoned = event({ type: 'certificate.poisoned' });
      const { position } = await store.append(ZA, NEW_STREAM, [poisoned]);
      expect(await eventsUpToHead(store)).toMatchObject([{ id: poisoned.id, stream: ZA, revision: 0, position }]);
    });
  });
}
