import { describeEventStore, type SubjectFactory } from '@kp/event-store/conformance';
import fc from 'fast-check';
import { MemoryEventStore } from './memory-event-store';

const LACKS = { durable: false, shared: false };

function inMemory(hole: () => number): SubjectFactory {
  return (setup) => {
    const store = new MemoryEventStore({ ...setup, hole });
    return Promise.resolve({ store, dispose: () => store.close() });
  };
}

/** Holes of 0 to 999 positions, the same in every run. */
function holes(): () => number {
  const drawn = fc.sample(fc.nat(999), { seed: 2003, numRuns: 4_000 });
  let next = 0;
  return () => drawn[next++ % drawn.length] ?? 0;
}

describeEventStore(
  'in memory',
  inMemory(() => 0),
  LACKS,
);
describeEventStore('in memory, with holes in its positions', inMemory(holes()), LACKS);
