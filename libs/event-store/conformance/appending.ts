import { BEGINNING, type NewEvent, type StreamName } from '@kp/kernel';
import { plain } from './reading';
import { at, CA, event, events, idsOf, METADATA, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeAppending(stage: Stage): void {
  describe('appending', () => {
    it('gives the first event of a stream revision 0', async () => {
      expect((await stage.store.append(ZA, NEW_STREAM, [event()])).revision).toBe(0);
    });

    it('gives each further event of a stream the next revision', async () => {
      await stage.store.append(ZA, NEW_STREAM, [event()]);
      await stage.store.append(ZA, at(0), events(2));
      await stage.store.append(ZA, at(2), [event()]);
      expect((await stage.store.readStream(ZA)).map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
    });

    it('counts the revisions of each stream for itself', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(3));
      expect((await stage.store.append(CA, NEW_STREAM, [event()])).revision).toBe(0);
      expect((await stage.store.append(ZA, at(2), [event()])).revision).toBe(3);
    });

    it('answers with the stream, and with the id, revision and position of each event in order', async () => {
      const written = events(3);
      const result = await stage.store.append(ZA, NEW_STREAM, written);
      const recorded = await stage.store.readStream(ZA);
      expect(result.stream).toBe(ZA);
      expect(idsOf(result.events)).toEqual(idsOf(written));
      expect(result.events).toEqual(recorded.map(({ id, revision, position }) => ({ id, revision, position })));
    });

    it('answers with the revision, position and instant of the last event', async () => {
      const result = await stage.store.append(ZA, NEW_STREAM, events(3));
      const last = (await stage.store.readStream(ZA)).at(-1)!;
      expect(result).toMatchObject({
        revision: last.revision,
        position: last.position,
        recordedAt: last.recordedAt,
      });
    });

    it('says of a first append that it is no repetition', async () => {
      expect((await stage.store.append(ZA, NEW_STREAM, [event()])).replayed).toBe(false);
    });

    it('moves the head to the last of the events', async () => {
      const { position } = await stage.store.append(ZA, NEW_STREAM, events(2));
      expect(await stage.store.head()).toBe(position);
      expect(position).toBeGreaterThan(BEGINNING);
    });

    it('lets the writer read at once what was acknowledged', async () => {
      for (let revision = 0; revision < 20; revision += 1) {
        await stage.store.append(ZA, revision === 0 ? NEW_STREAM : at(revision - 1), [event()]);
        expect(await stage.store.readStream(ZA)).toHaveLength(revision + 1);
      }
    });

    it('records every part of an event', async () => {
      const written = event({ type: 'certificate.issued', version: 3, data: { carats: 4_280_664 } });
      const { position, recordedAt } = await stage.store.append(ZA, NEW_STREAM, [written]);
      expect((await stage.store.readStream(ZA)).map(plain)).toEqual([
        { ...written, stream: ZA, revision: 0, position, recordedAt, metadata: METADATA },
      ]);
    });

    it('records an event as it was when it was handed over', async () => {
      const data = { note: 'before' };
      const written: NewEvent[] = [event({ data })];
      const appending = stage.store.append(ZA, NEW_STREAM, written);
      data.note = 'after';
      written.push(event());
      await appending;
      expect((await stage.store.readStream(ZA)).map((recorded) => recorded.data)).toEqual([{ note: 'before' }]);
    });

    it('records a thousand events at once', async () => {
      const written = events(1_000);
      await stage.store.append(ZA, NEW_STREAM, written);
      expect(idsOf(await stage.store.readStream(ZA))).toEqual(idsOf(written));
    });
  });

  describe('an append that is malformed', () => {
    const MALFORMED: readonly (readonly [what: string, stream: string, list: readonly NewEvent[]])[] = [
      ['no event', ZA, []],
      ['a stream without a name', '', [event()]],
      ['a stream whose name holds half a character', 'certificate-\ud83d', [event()]],
      ['an event without an id', ZA, [event({ id: '' })]],
      ['an event whose id holds half a character', ZA, [event({ id: '\udc8e' })]],
      ['an event without a type', ZA, [event({ type: '' })]],
      ['an event of version 0', ZA, [event({ version: 0 })]],
      ['an event of version 1.5', ZA, [event({ version: 1.5 })]],
      ['a malformed event after a sound one', ZA, [event(), event({ type: '' })]],
    ];

    it.each(MALFORMED)('with %s is refused by a RangeError and records nothing', async (_, stream, list) => {
      await expect(stage.store.append(stream as StreamName, 'any', list)).rejects.toThrow(RangeError);
      expect(await stage.store.head()).toBe(BEGINNING);
    });

    it.each([-1, 0.5, Number.NaN])('with %d as the revision expected is refused by a RangeError', async (revision) => {
      await expect(stage.store.append(ZA, at(revision), [event()])).rejects.toThrow(RangeError);
      expect(await stage.store.head()).toBe(BEGINNING);
    });

    it('with data that JSON cannot hold is refused by a TypeError and records nothing', async () => {
      const unending: { self?: object } = {};
      unending.self = unending;
      for (const data of [{ carats: 1n }, unending]) {
        await expect(stage.store.append(ZA, NEW_STREAM, [event({ data })])).rejects.toThrow(TypeError);
      }
      expect(await stage.store.head()).toBe(BEGINNING);
    });
  });
}
