import type { StreamName } from '@kp/kernel';
import fc from 'fast-check';
import { eventsUpToHead } from './reading';
import { event, METADATA, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

/** What a JSON text of an object gives back: the yardstick for what a log must give back. */
function throughJson(data: object): unknown {
  return JSON.parse(JSON.stringify(data));
}

export function describeFidelity(stage: Stage): void {
  const roundTrip = async (data: object): Promise<object> => {
    await stage.store.append(ZA, 'any', [event({ data })]);
    return (await stage.store.readStream(ZA, { direction: 'backwards', limit: 1 }))[0]!.data;
  };

  describe('data', () => {
    const SAMPLES: readonly (readonly [what: string, data: object])[] = [
      ['nothing in them', {}],
      [
        'every kind of value',
        { text: 'a', number: 1, yes: true, no: false, nothing: null, list: [1, 'b', null], map: {} },
      ],
      ['nesting', { a: { b: { c: [{ d: [[[{ e: 'deep' }]]] }] } } }],
      ['the largest integers', { most: Number.MAX_SAFE_INTEGER, least: Number.MIN_SAFE_INTEGER }],
      ['fractions and powers of ten', { tenth: 0.1, sum: 0.1 + 0.2, tiny: 5e-324, huge: 1.7976931348623157e308 }],
      ['scripts of many languages', { name: 'Côte d’Ivoire', zh: '金伯利进程', ar: 'ماس', he: 'יהלום', hi: 'हीरा' }],
      ['signs beyond the basic plane', { sign: '💎', family: '👩‍👩‍👧‍👦', math: '𝔇' }],
      ['letters that can be written in two ways', { composed: '\u00e9', decomposed: 'e\u0301' }],
      ['half a character', { high: '\ud83d', low: '\udc8e' }],
      ['control characters', { text: '\u0000\u0001\b\t\n\r\u001b\u007f\u2028\u2029' }],
      ['quotes and backslashes', { text: `"'\\\`$\{}--;/*` }],
      ['strange names of members', { '': 1, ' ': 2, 'a.b': 3, 'a"b': 4, '\u0000': 5, '💎': 6, constructor: 7 }],
      ['a member named __proto__', JSON.parse('{"__proto__": {"polluted": true}}') as object],
      ['a list at the top', [1, { two: 2 }]],
    ];
    it.each(SAMPLES)('with %s come back as they were', async (_, data) => {
      expect(await roundTrip(data)).toStrictEqual(throughJson(data));
    });

    it('of a million characters come back as they were', async () => {
      const data = { text: 'diamond '.repeat(125_000) };
      expect(await roundTrip(data)).toStrictEqual(data);
    });

    it('come back without the members that were undefined', async () => {
      expect(await roundTrip({ kept: 1, left: undefined })).toStrictEqual({ kept: 1 });
    });

    it('keep the order of their members', async () => {
      expect(Object.keys(await roundTrip({ zebra: 1, apple: 2, mango: 3 }))).toEqual(['zebra', 'apple', 'mango']);
    });

    it('of any JSON come back as they were, from the stream and from the tail', async () => {
      const unit = fc.constantFrom('a', '0', '"', '\\', '\u0000', 'é', '金', '💎', '\ud83d', '_');
      let head = await stage.store.head();
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.string({ unit }), fc.jsonValue({ stringUnit: unit })), async (data) => {
          const { revision, position } = await stage.store.append(ZA, 'any', [event({ data })]);
          const fromStream = await stage.store.readStream(ZA, { from: revision });
          const fromTail = await eventsUpToHead(stage.store, head);
          head = position;
          const written = JSON.stringify([data]);
          expect(JSON.stringify(fromStream.map((recorded) => recorded.data))).toBe(written);
          expect(JSON.stringify(fromTail.map((recorded) => recorded.data))).toBe(written);
        }),
      );
    });
  });

  describe('metadata', () => {
    it('come back with every member', async () => {
      await stage.store.append(ZA, NEW_STREAM, [event()]);
      expect((await stage.store.readStream(ZA))[0]!.metadata).toStrictEqual(METADATA);
    });

    it('come back without the members that an event lacks', async () => {
      const { occurredAt, actor, commandId, commandDigest, correlationId, causationId } = METADATA;
      const least = { occurredAt, actor, commandId, commandDigest, correlationId, causationId };
      await stage.store.append(ZA, NEW_STREAM, [event({ metadata: least })]);
      expect((await stage.store.readStream(ZA))[0]!.metadata).toStrictEqual(least);
    });
  });

  describe('names', () => {
    const HOSTILE: readonly string[] = [
      `certificate-'; DROP TABLE events; --`,
      'certificate-"quoted"',
      'certificate-%_*?[a]',
      'certificate/../../etc/passwd',
      'certificate-\u0000-null',
      'certificate-\n\t',
      ' certificate ',
      'certificate-金伯利-💎',
      'certificate-\u00e9',
      'certificate-e\u0301',
      'certificate-@:|#',
      '__proto__',
      'constructor',
      `certificate-${'9'.repeat(200)}`,
    ];
    it.each(HOSTILE.map((name) => [JSON.stringify(name), name as StreamName] as const))(
      'of streams such as %s are kept to the letter',
      async (_, stream) => {
        await stage.store.append(stream, NEW_STREAM, [event()]);
        expect(await stage.store.readStream(stream)).toMatchObject([{ stream, revision: 0 }]);
        expect(await eventsUpToHead(stage.store)).toMatchObject([{ stream }]);
      },
    );

    it('of streams that differ by one code point are names of different streams', async () => {
      for (const [number, stream] of HOSTILE.entries()) {
        await stage.store.append(stream as StreamName, NEW_STREAM, [event({ data: { number } })]);
      }
      for (const [number, stream] of HOSTILE.entries()) {
        const recorded = await stage.store.readStream(stream as StreamName);
        expect(recorded.map(({ data }) => data)).toEqual([{ number }]);
      }
    });

    it.each(['certificate.issued', 'Ausgestellt – ausgeführt', 'a"b', '金伯利'])(
      'of types such as %s are kept to the letter',
      async (type) => {
        await stage.store.append(ZA, NEW_STREAM, [event({ type })]);
        expect((await stage.store.readStream(ZA))[0]!.type).toBe(type);
      },
    );
  });
}
