import type { AggregateEntry } from '../aggregate';
import { citationFlags } from '../decisions/citation';
import { decisionStream, groupStream } from '../streams';
import { GROUP_COMMANDS, GROUP_EVENTS } from './catalogue';
import { groupDecider } from './decide';

/** Working groups and committees: what they were given to do, and their reports. */
export const GROUP: AggregateEntry<'group'> = {
  decider: groupDecider,
  commands: GROUP_COMMANDS,
  events: GROUP_EVENTS,
  streamOf: ({ group }) => groupStream(group),
  referencesOf: ({ data }) => ('decision' in data && data.decision !== null ? [decisionStream(data.decision)] : []),
  flagsOf: (event, _, { stateOf }) => {
    switch (event.type) {
      case 'group.established':
        return citationFlags(event.data.decision, event.data.establishedOn, stateOf);
      case 'group.mandate-given':
        return citationFlags(event.data.decision, event.data.givenOn, stateOf);
      default:
        return [];
    }
  },
};
