import type { AggregateEntry } from '../aggregate';
import { parseParticipantCode } from '../participant-code';
import { officeStream, participantStream } from '../streams';
import { OFFICE_COMMANDS, OFFICE_EVENTS } from './catalogue';
import { officeDecider } from './decide';

/** Offices of the scheme: who stood for them and who held them. */
export const OFFICE: AggregateEntry<'office'> = {
  decider: officeDecider,
  commands: OFFICE_COMMANDS,
  events: OFFICE_EVENTS,
  streamOf: ({ office }) => officeStream(office),
  referencesOf: ({ data }) => {
    const code = 'holder' in data ? parseParticipantCode(data.holder) : undefined;
    return code === undefined ? [] : [participantStream(code)];
  },
};
