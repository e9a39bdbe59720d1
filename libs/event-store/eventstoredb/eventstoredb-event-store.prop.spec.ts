import type { EventStore } from '@kp/event-store';
import { BEGINNING, type NewEvent, type RecordedEvent, type StreamName } from '@kp/kernel';
import fc from 'fast-check';
import type { StandInNode } from '../../../test/eventstoredb';
import { eventsUpToHead, Follower } from '../conformance/reading';
import { events, idsOf } from '../conformance/sample-events';
import { faultRule } from './testing/fault-rules';
import { withStore } from './testing/with-store';

const MOST_MILLISECONDS = 20_000;
const STREAMS = ['certificate-ZA', 'certificate-CA', 'return-ZA'] as StreamName[];

const rules = fc.array(faultRule, { minLength: 1, maxLength: 8 });

const appends = fc.array(fc.record({ stream: fc.constantFrom(...STREAMS), count: fc.integer({ min: 1, max: 3 }) }), {
  minLength: 4,
  maxLength: 12,
});
/** After how many appends the connections are cut and the subscriptions ended. */
const cuts = fc.record({ resetAfter: fc.nat(12), endAfter: fc.nat(12) });

interface Attempt {
  readonly stream: StreamName;
  readonly list: readonly NewEvent[];
}

async function appendAll(
  store: EventStore,
  node: StandInNode,
  attempts: readonly Attempt[],
  { resetAfter, endAfter }: { readonly resetAfter: number; readonly endAfter: number },
): Promise<void> {
  let done = 0;
  const writer = async (stream: StreamName): Promise<void> => {
    let expected: Parameters<EventStore['append']>[1] = 'no-stream';
    for (const { list } of attempts.filter((attempt) => attempt.stream === stream)) {
      const result = await store.append(stream, expected, list);
      expect(idsOf(result.events)).toEqual(idsOf(list));
      expect(result.replayed).toBe(false);
      expected = result.revision;
      done += 1;
      if (done === resetAfter) node.resetConnections();
      if (done === endAfter) node.endSubscriptions();
    }
  };
  await Promise.all(STREAMS.map(writer));
}

describe('given any schedule of faults', () => {
  it('when events are appended and followed, then none is lost or doubled, all keep their order, and the feed resumes', async () => {
    await fc.assert(
      fc.asyncProperty(rules, appends, cuts, fc.integer({ min: 1, max: 5 }), async (faults, sizes, cut, batchSize) => {
        await withStore(
          async (store, node) => {
            const attempts = sizes.map(({ stream, count }) => ({ stream, list: events(count) }));
            for (const rule of faults) node.faults.add(rule);
            const follower = new Follower(store, BEGINNING, { batchSize });
            const count = attempts.reduce((sum, { list }) => sum + list.length, 0);
            const following = follower.events(count);
            await appendAll(store, node, attempts, cut);
            const followed: readonly RecordedEvent[] = await following;
            await follower.stop();
            node.faults.clear();

            const log = await eventsUpToHead(store);
            expect(idsOf(followed)).toEqual(idsOf(log));
            expect(log.map(({ position }) => position)).toEqual(followed.map(({ position }) => position));
            for (const stream of STREAMS) {
              const written = attempts.filter((attempt) => attempt.stream === stream).flatMap(({ list }) => list);
              expect(idsOf(log.filter((recorded) => recorded.stream === stream))).toEqual(idsOf(written));
              expect(idsOf(await store.readStream(stream))).toEqual(idsOf(written));
            }
          },
          { store: { silence: 100, patience: 15_000 } },
        );
      }),
      { numRuns: 30, interruptAfterTimeLimit: MOST_MILLISECONDS },
    );
  }, 120_000);
});
