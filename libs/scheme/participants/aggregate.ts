import type { AggregateEntry, StreamOf } from '../aggregate';
import { citationFlags } from '../decisions/citation';
import { decisionStream, participantStream } from '../streams';
import { PARTICIPANT_COMMANDS, PARTICIPANT_EVENTS } from './catalogue';
import { participantDecider } from './decide';
import { applicancyOn, stockDeclarationOn } from './joining';
import { evolveParticipant } from './state';

/** Participants and other places. */
export const PARTICIPANT: AggregateEntry<'participant'> = {
  decider: participantDecider,
  commands: PARTICIPANT_COMMANDS,
  events: PARTICIPANT_EVENTS,
  streamOf: ({ participant }) => participantStream(participant),
  referencesOf: (command): readonly StreamOf<'participant' | 'decision'>[] => {
    switch (command.type) {
      case 'AbsorbParticipant':
        return [participantStream(command.data.into)];
      case 'JoinOrganisation':
        return [participantStream(command.data.organisation)];
      case 'RemoveParticipant':
        return command.data.decision === undefined ? [] : [decisionStream(command.data.decision)];
      default:
        return [];
    }
  },
  flagsOf: (event, before, { stateOf }) => {
    const { effectiveFrom } = event.data;
    switch (event.type) {
      case 'participant.removed':
        return citationFlags(event.data.decision ?? null, effectiveFrom, stateOf);
      case 'participant.admitted':
      case 'participant.rejoined': {
        const stock = stockDeclarationOn(evolveParticipant(before, event), effectiveFrom);
        return stock?.declared === null ? ['stock-declaration-missing'] : [];
      }
      case 'participant.applicant-circulated':
        return applicancyOn(evolveParticipant(before, event), effectiveFrom)?.isLate === true
          ? ['circulated-late']
          : [];
      default:
        return [];
    }
  },
};
