import { describeEventStore } from '@kp/event-store/conformance';
import fc from 'fast-check';
import { StandInNode } from '../../../test/eventstoredb';
import { faultRule } from './testing/fault-rules';
import { LACKS, onServersOfTheirOwn, type Server } from './testing/log-on-server';

const FAULTS = 8;
/** Long enough for a busy machine to answer many readings at once. */
const SILENCE = 1_000;
/** An answer that never comes costs a whole silence, so only one node in so many loses any. */
const LOSES_ANSWERS = 8;

/** Each node has other faults, and the same in every run. */
function withFaults(): () => Promise<Server> {
  let seed = 0;
  return async () => {
    seed += 1;
    const node = await StandInNode.start();
    for (const rule of fc.sample(faultRule, { seed, numRuns: FAULTS })) {
      if (rule.effect.kind !== 'lose-answer' || seed % LOSES_ANSWERS === 0) node.faults.add(rule);
    }
    return { url: `esdb://${node.address}?tls=false`, silence: SILENCE, stop: () => node.stop() };
  };
}

describeEventStore('on EventStoreDB, stood in for with faults', onServersOfTheirOwn(withFaults()), LACKS);
