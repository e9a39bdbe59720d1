import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import fc from 'fast-check';
import { recordEvent, recordedEventFrom, TOMBSTONE_REVISION } from './recorded-event';

const proposed = fc.record({
  id: fc.uuid(),
  type: fc.string({ unit: 'grapheme' }),
  isJson: fc.boolean(),
  data: fc.uint8Array({ maxLength: 300 }),
  metadata: fc.uint8Array({ maxLength: 300 }),
});

const place = fc.record({
  stream: fc.string({ minLength: 1, unit: 'grapheme' }),
  revision: fc.oneof(fc.maxSafeNat(), fc.constant(TOMBSTONE_REVISION)),
  position: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  created: fc.integer({ min: 0, max: 4_000_000_000_000 }),
});

describe('given any event at any place', () => {
  it('when it is encoded then the generated classes read back what was written', () => {
    fc.assert(
      fc.property(proposed, place, (event, where) => {
        const readEvent = ReadResp.deserializeBinary(recordEvent(event, where).message).getEvent()!;
        const wire = readEvent.getEvent()!;
        const revision = where.revision === TOMBSTONE_REVISION ? '9223372036854775807' : String(where.revision);

        expect(readEvent.getCommitPosition()).toBe(String(where.position));
        expect(wire.getId()?.getString()).toBe(event.id);
        expect(Buffer.from(wire.getStreamIdentifier()!.getStreamName_asU8())).toEqual(Buffer.from(where.stream));
        expect(wire.getStreamRevision()).toBe(revision);
        expect([wire.getCommitPosition(), wire.getPreparePosition()]).toEqual([
          String(where.position),
          String(where.position),
        ]);
        expect(Buffer.from(wire.getData_asU8())).toEqual(Buffer.from(event.data));
        expect(Buffer.from(wire.getCustomMetadata_asU8())).toEqual(Buffer.from(event.metadata));
        expect(wire.getMetadataMap().get('type')).toBe(Buffer.from(event.type).toString());
        expect(wire.getMetadataMap().get('created')).toBe(String(BigInt(where.created) * 10_000n));
        expect(wire.getMetadataMap().get('content-type')).toBe(
          event.isJson ? 'application/json' : 'application/octet-stream',
        );
      }),
    );
  });

  it('when it is read back from its bytes then it is the same event', () => {
    fc.assert(
      fc.property(proposed, place, (event, where) => {
        const recorded = recordEvent(event, where);
        expect(recordedEventFrom(recorded.message)).toEqual(recorded);
      }),
    );
  });
});
