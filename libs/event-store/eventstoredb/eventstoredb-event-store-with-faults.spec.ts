import { describeEventStore } from '@kp/event-store/conformance';
import fc from 'fast-check';
import { StandInNode } from '../../../test/eventstoredb';
import { faultRule } from './testing/fault-rules';
import { LACKS, onServersOfTheirOwn, type Server } from './testing/log-on-server';

const FAULTS = 8;
const SILENCE = 100;

/** Each node has other faults, and the same in every run. */
function withFaults(): () => Promise<Server> {
  let seed = 0;
  return async () => {
    seed += 1;
    const node = await StandInNode.start();
    for (const rule of fc.sample(faultRule, { seed, numRuns: FAULTS })) node.faults.add(rule);
    return { url: `esdb://${node.address}?tls=false`, silence: SILENCE, stop: () => node.stop() };
  };
}

describeEventStore('on EventStoreDB, stood in for with faults', onServersOfTheirOwn(withFaults()), LACKS);
