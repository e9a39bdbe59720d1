import type { AggregateEntry } from '../aggregate';
import { participantStream, returnStream } from '../streams';
import { RETURN_COMMANDS, RETURN_EVENTS } from './catalogue';
import { returnDecider } from './decide';

/** Statistical returns. */
export const RETURN: AggregateEntry<'return'> = {
  decider: returnDecider,
  commands: RETURN_COMMANDS,
  events: RETURN_EVENTS,
  streamOf: returnStream,
  referencesOf: ({ data }) => [participantStream(data.participant)],
};
