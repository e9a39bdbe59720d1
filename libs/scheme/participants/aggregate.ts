import type { AggregateEntry } from '../aggregate';
import { participantStream } from '../streams';
import { PARTICIPANT_COMMANDS, PARTICIPANT_EVENTS } from './catalogue';
import { participantDecider } from './decide';

/** Participants and other places. */
export const PARTICIPANT: AggregateEntry<'participant'> = {
  decider: participantDecider,
  commands: PARTICIPANT_COMMANDS,
  events: PARTICIPANT_EVENTS,
  streamOf: ({ participant }) => participantStream(participant),
  referencesOf: (command) => (command.type === 'AbsorbParticipant' ? [participantStream(command.data.into)] : []),
};
