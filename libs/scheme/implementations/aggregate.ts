import type { AggregateEntry } from '../aggregate';
import { implementationStream, participantStream } from '../streams';
import { IMPLEMENTATION_COMMANDS, IMPLEMENTATION_EVENTS } from './catalogue';
import { implementationDecider } from './decide';

/** What each Participant declares about its implementation of the scheme. */
export const IMPLEMENTATION: AggregateEntry<'implementation'> = {
  decider: implementationDecider,
  commands: IMPLEMENTATION_COMMANDS,
  events: IMPLEMENTATION_EVENTS,
  streamOf: ({ participant }) => implementationStream(participant),
  referencesOf: ({ data }) => [participantStream(data.participant)],
};
