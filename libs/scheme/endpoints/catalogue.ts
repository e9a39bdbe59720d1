import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { AUTHORITIES } from '../who-may';
import type { EndpointCommand } from './commands';
import { ENDPOINT_EVENT_EXAMPLES } from './event-examples';
import type { EndpointEvent } from './events';

/** The commands about where notices are sent, with their meaning and who may send them. */
export const ENDPOINT_COMMANDS: CommandEntries<EndpointCommand> = {
  RegisterEndpoint: {
    summary: 'Have the notices to an authority sent to an address',
    whoMay: AUTHORITIES,
    source: 'KPCS Annex II 4',
    sideBySide: true,
    evidence: false,
  },
  RemoveEndpoint: {
    summary: 'Have no notices sent any more',
    whoMay: AUTHORITIES,
    source: 'KPCS Annex II 4',
    sideBySide: true,
    evidence: false,
  },
};

/** The facts about where notices are sent, in their present version. */
export const ENDPOINT_EVENTS: EventEntries<EndpointEvent> = {
  'endpoint.registered': {
    version: 1,
    meaning: 'An authority said where its notices are to be sent.',
    example: ENDPOINT_EVENT_EXAMPLES['endpoint.registered'],
  },
  'endpoint.removed': {
    version: 1,
    meaning: 'An authority said that its notices are to be sent nowhere.',
    example: ENDPOINT_EVENT_EXAMPLES['endpoint.removed'],
  },
};
