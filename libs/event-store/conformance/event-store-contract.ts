import { describeAllOrNothing } from './all-or-nothing';
import { describeAppending } from './appending';
import { describeClosing } from './closing';
import { describeConcurrentWriters } from './concurrent-writers';
import { describeDurability } from './durability';
import { describeEmptyLog } from './empty-log';
import { describeExpectedRevision } from './expected-revision';
import { describeFidelity } from './fidelity';
import { describeIdempotence } from './idempotence';
import { describeInstants } from './instants';
import { describeOrder } from './order';
import { describeReadingStreams } from './reading-streams';
import { setStage } from './stage';
import type { Capabilities, SubjectFactory } from './subject';
import { describeTailCatchingUp } from './tail-catching-up';
import { describeTailFollowing } from './tail-following';
import { describeUpcasting } from './upcasting';

/** A sentence may take long on a busy machine or over a network; none says how long. */
const PATIENCE_IN_MILLISECONDS = 60_000;

const ALL: Capabilities = { durable: true, shared: true, settableClock: true, logWideIds: true };

/**
 * States the contract of the event store, sentence by sentence, and holds an adapter to it.
 *
 * An adapter's spec calls it once, with a factory that makes the adapter over an empty log, and names the capabilities
 * that the adapter lacks. Whoever wants to know what the port promises reads the files called here, in this order.
 */
export function describeEventStore(name: string, factory: SubjectFactory, lacks: Partial<Capabilities> = {}): void {
  jest.setTimeout(PATIENCE_IN_MILLISECONDS);
  describe(`The event store ${name}`, () => {
    const stage = setStage(factory, { ...ALL, ...lacks });
    describeEmptyLog(stage);
    describeAppending(stage);
    describeExpectedRevision(stage);
    describeAllOrNothing(stage);
    describeIdempotence(stage);
    describeReadingStreams(stage);
    describeOrder(stage);
    describeTailCatchingUp(stage);
    describeTailFollowing(stage);
    describeInstants(stage);
    describeDurability(stage);
    describeConcurrentWriters(stage);
    describeClosing(stage);
    describeFidelity(stage);
    describeUpcasting(stage);
  });
}
