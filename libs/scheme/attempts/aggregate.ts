import type { AggregateEntry } from '../aggregate';
import { attemptStream, participantStream } from '../streams';
import { ATTEMPT_COMMANDS, ATTEMPT_EVENTS } from './catalogue';
import { attemptDecider, attemptFlags } from './decide';

/** Reports of attempted trade with places outside the scheme. */
export const ATTEMPT: AggregateEntry<'attempt'> = {
  decider: attemptDecider,
  commands: ATTEMPT_COMMANDS,
  events: ATTEMPT_EVENTS,
  streamOf: attemptStream,
  referencesOf: ({ data }) => [participantStream(data.place)],
  flagsOf: ({ data }, _, { participant }) => attemptFlags(data, participant),
};
