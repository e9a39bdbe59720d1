import { setImmediate as giveWay } from 'node:timers/promises';
import { BEGINNING, type Position, type RecordedEvent } from '@kp/kernel';
import fc from 'fast-check';
import { events, idsOf } from '../conformance/sample-events';
import { asStored } from '../upcaster';
import { tail } from './tail';
import { type Ending, type Life, SimulatedNode } from './testing/simulated-node';

const RESTARTS = 1_000;
const MOST_TURNS = 500_000;

const life: fc.Arbitrary<Life> = fc.record({
  added: fc.integer({ min: 1, max: 6 }),
  refusals: fc.constantFrom(0, 0, 0, 1, 2),
  given: fc.nat(8),
  checkpointAhead: fc.boolean(),
  ending: fc.constantFrom<Ending[]>('quiet', 'cancelled', 'unavailable', 'silent'),
});

/** Lets rests and silences pass as fast as the program goes. */
async function hurry(until: () => boolean): Promise<void> {
  for (let turn = 0; !until(); turn += 1) {
    if (turn === MOST_TURNS) throw new Error('The feed stands still.');
    await giveWay();
    jest.advanceTimersByTime(100);
  }
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'Date'] });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('given a feed that is restarted a thousand times', () => {
  it.each([1, 2, 3])(
    'when it is followed with the lives of seed %d, then no event is missed, none comes twice, and all keep their order',
    async (seed) => {
      const lives = fc.sample(life, { seed, numRuns: RESTARTS });
      const written = events(lives.reduce((sum, { added }) => sum + added, 0));
      const node = new SimulatedNode(lives, written);
      const source = {
        node,
        timeline: node,
        patience: { silence: 2_000, total: Number.POSITIVE_INFINITY },
        upcast: asStored,
      };
      const ending = new AbortController();
      const followed: RecordedEvent[] = [];
      const announced: Position[] = [];
      let over = false;
      const following = (async () => {
        for await (const message of tail(source, BEGINNING, { signal: ending.signal, batchSize: 1 + (seed % 3) })) {
          if (message.kind === 'events') followed.push(...message.events);
          else announced.push(message.position);
          if (followed.length >= written.length && announced.at(-1) === followed.at(-1)?.position) ending.abort();
        }
      })().finally(() => {
        over = true;
      });
      await Promise.all([following, hurry(() => over)]);

      expect(idsOf(followed)).toEqual(idsOf(written));
      expect(node.subscriptions).toBeGreaterThan(RESTARTS);
      // Whoever was told that nothing more waits had everything up to there, and was not told so again.
      expect(announced).toEqual([...new Set(announced)].sort((left, right) => left - right));
    },
    60_000,
  );
});
