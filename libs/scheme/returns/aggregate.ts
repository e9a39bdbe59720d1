import type { AggregateEntry } from '../aggregate';
import { participantStream, returnStream } from '../streams';
import { RETURN_COMMANDS, RETURN_EVENTS } from './catalogue';
import { returnDecider } from './decide';
import { returnFlags } from './return-flags';

/** Statistical returns. */
export const RETURN: AggregateEntry<'return'> = {
  decider: returnDecider,
  commands: RETURN_COMMANDS,
  events: RETURN_EVENTS,
  streamOf: returnStream,
  flagsOf: returnFlags,
  referencesOf: ({ data }) => [participantStream(data.participant)],
};
