import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { event, METADATA, NEW_STREAM, ZA } from '../conformance/sample-events';
import { customMetadata } from './ledger-record';
import { withStore } from './testing/with-store';

// The machine may be busy with other suites.
jest.setTimeout(60_000);

const APPEND_ID = '0b5a2a36-2c1c-4d6e-9a31-6f4f5f0c9d11';

function written(metadata: string): string {
  return customMetadata({ id: APPEND_ID, type: 'noted', version: 2, data: '{}', metadata }, APPEND_ID);
}

describe('given the metadata of an event', () => {
  it('when they are written, then the marks stand before them in one object', () => {
    expect(JSON.parse(written(JSON.stringify(METADATA)))).toEqual({
      eventVersion: 2,
      appendId: APPEND_ID,
      ...METADATA,
    });
    expect(JSON.parse(written('{}'))).toEqual({ eventVersion: 2, appendId: APPEND_ID });
  });

  it('when they are no object, then they are refused', () => {
    expect(() => written('["a list"]')).toThrow(TypeError);
    expect(() => written('"text"')).toThrow(TypeError);
  });

  it.each([
    ['in the order of the adapter', { eventVersion: 3, appendId: APPEND_ID, ...METADATA }],
    ['in another order, as by whoever copied the log', { ...METADATA, appendId: APPEND_ID, eventVersion: 3 }],
  ])('when they come back %s, then the version is the event’s and the marks are gone', (_, metadata) =>
    withStore(async (store, { address }) => {
      const client = EventStoreDBClient.connectionString(`esdb://${address}?tls=false`);
      await store.append(ZA, NEW_STREAM, [event()]);
      await client.appendToStream(ZA, jsonEvent({ type: 'noted', data: { note: 'ü' }, metadata }));
      await client.dispose();
      const [, recorded] = await store.readStream(ZA);
      expect(recorded?.version).toBe(3);
      expect(recorded?.metadata).toEqual(METADATA);
      expect(recorded?.data).toEqual({ note: 'ü' });
    }),
  );
});
