import type { AggregateEntry } from '../aggregate';
import { policyStream } from '../streams';
import { POLICY_COMMANDS, POLICY_EVENTS } from './catalogue';
import { policyDecider } from './decide';

/** The policies by which records are judged; one history for each kind. */
export const POLICY: AggregateEntry<'policy'> = {
  decider: policyDecider,
  commands: POLICY_COMMANDS,
  events: POLICY_EVENTS,
  streamOf: ({ kind }) => policyStream(kind),
};
