import type { CommandEntries, EventEntries } from '../catalogue-entry';
import type { GroupCommand } from './commands';
import { GROUP_EVENT_EXAMPLES } from './event-examples';
import type { GroupEvent } from './events';

const SOURCE = 'KPCS VI.4';

/** The commands about working groups, with their meaning and who may send them. */
export const GROUP_COMMANDS: CommandEntries<GroupCommand> = {
  EstablishGroup: {
    summary: 'Record that a working group or committee was set up',
    whoMay: ['chair'],
    source: SOURCE,
    opens: true,
    evidence: false,
  },
  GiveMandate: {
    summary: 'Record what a group was given to do',
    whoMay: ['chair'],
    source: SOURCE,
    evidence: false,
    sideBySide: true,
  },
  EndMandate: {
    summary: 'Record that a group need no longer do it',
    whoMay: ['chair'],
    source: SOURCE,
    evidence: false,
    sideBySide: true,
  },
  FileGroupReport: {
    summary: 'File a report of a group on what it was given to do',
    whoMay: ['chair', 'working-group', 'participation-committee'],
    source: SOURCE,
    evidence: false,
    sideBySide: true,
  },
};

/** The facts about working groups, in their present version. */
export const GROUP_EVENTS: EventEntries<GroupEvent> = {
  'group.established': {
    version: 1,
    meaning: 'A working group or committee was set up.',
    example: GROUP_EVENT_EXAMPLES['group.established'],
  },
  'group.mandate-given': {
    version: 1,
    meaning: 'A group was given a task.',
    example: GROUP_EVENT_EXAMPLES['group.mandate-given'],
  },
  'group.mandate-ended': {
    version: 1,
    meaning: 'A task was done or taken back.',
    example: GROUP_EVENT_EXAMPLES['group.mandate-ended'],
  },
  'group.reported': {
    version: 1,
    meaning: 'A group reported on a task.',
    example: GROUP_EVENT_EXAMPLES['group.reported'],
  },
};
