import type { AggregateEntry } from '../aggregate';
import { decisionStream } from '../streams';
import { DECISION_COMMANDS, DECISION_EVENTS } from './catalogue';
import { decisionDecider } from './decide';

/** Decisions of the Participants, and notices of the Chair. */
export const DECISION: AggregateEntry<'decision'> = {
  decider: decisionDecider,
  commands: DECISION_COMMANDS,
  events: DECISION_EVENTS,
  streamOf: ({ decision }) => decisionStream(decision),
};
