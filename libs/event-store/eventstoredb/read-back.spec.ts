import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import type { AppendResult, EventStore } from '@kp/event-store';
import type { StreamName } from '@kp/kernel';
import { at, event, events, NEW_STREAM, ZA } from '../conformance/sample-events';
import { openStore, withStore } from './testing/with-store';

// The machine may be busy with other suites.
jest.setTimeout(60_000);

function streamOf(number: number): StreamName {
  return `certificate-${String(number)}` as StreamName;
}

/** Holds the answer of an append against what its stream then shows. */
async function expectTrue(store: EventStore, result: AppendResult): Promise<void> {
  const recorded = (await store.readStream(result.stream)).find(({ id }) => id === result.events[0]?.id);
  expect(recorded).toMatchObject({
    position: result.position,
    revision: result.revision,
    recordedAt: result.recordedAt,
  });
}

describe('given many appends at once', () => {
  it('when others write between them, then each is answered with its own place and instant', () =>
    withStore(
      async (store, { address }) => {
        const stranger = EventStoreDBClient.connectionString(`esdb://${address}?tls=false`);
        const [results] = await Promise.all([
          Promise.all(
            Array.from({ length: 100 }, (_, number) => store.append(streamOf(number % 60), 'any', [event()])),
          ),
          ...Array.from({ length: 100 }, () =>
            stranger.appendToStream('other', jsonEvent({ type: 'other', data: {} })),
          ),
        ]);
        for (const result of results) await expectTrue(store, result);
        await stranger.dispose();
      },
      { store: { prefix: 'ledger.' } },
    ));

  it('when one of them repeats an append from far back, then both are answered with their own', () =>
    withStore(async (store, { address }) => {
      const old = [event()];
      const first = await store.append(ZA, NEW_STREAM, old);
      for (let number = 0; number < 3; number += 1) {
        await store.append(streamOf(number), NEW_STREAM, [event({ data: { text: 'x'.repeat(500_000) } })]);
      }
      const other = await openStore(address);
      const [again, fresh] = await Promise.all([
        other.append(ZA, NEW_STREAM, old),
        other.append(streamOf(99), NEW_STREAM, [event()]),
      ]);
      expect(again).toEqual({ ...first, replayed: true });
      expect(fresh.replayed).toBe(false);
      await expectTrue(store, fresh);
      await other.close();
    }));
});

describe('given a stream into which somebody else writes', () => {
  it('when others are appended to at the same time, then these are answered', () =>
    withStore(async (store, { address }) => {
      const stranger = EventStoreDBClient.connectionString(`esdb://${address}?tls=false`);
      const [results] = await Promise.all([
        Promise.all(Array.from({ length: 60 }, (_, number) => store.append(streamOf(number), NEW_STREAM, [event()]))),
        ...Array.from({ length: 60 }, () => stranger.appendToStream(ZA, jsonEvent({ type: 'other', data: {} }))),
      ]);
      for (const result of results) await expectTrue(store, result);
      await stranger.dispose();
    }));
});

describe('given an append that was acknowledged', () => {
  it.each([
    ['is refused', { kind: 'refuse', code: status.INVALID_ARGUMENT, details: 'Invalid position' }],
    ['breaks', { kind: 'break', afterEvents: 0, code: status.UNAVAILABLE }],
    ['ends before the event', { kind: 'end', afterEvents: 0 }],
  ] as const)('when reading it back from the log %s, then its stream is asked', (_, effect) =>
    withStore(async (store, node) => {
      await store.append(ZA, NEW_STREAM, events(2));
      node.faults.add({ on: 'read', streamPrefix: '$all', times: 'always', effect });
      const result = await store.append(ZA, at(1), [event()]);
      expect(result).toMatchObject({ revision: 2, replayed: false });
      node.faults.clear();
      await expectTrue(store, result);
    }),
  );
});
