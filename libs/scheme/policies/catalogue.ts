import type { CommandEntries, EventEntries } from '../catalogue-entry';
import type { PolicyCommand } from './commands';
import { POLICY_EVENT_EXAMPLES } from './event-examples';
import type { PolicyEvent } from './events';

/** The commands about policies, with their meaning and who may send them. */
export const POLICY_COMMANDS: CommandEntries<PolicyCommand> = {
  AdoptPolicy: {
    summary: 'Adopt a version of a policy by which records are judged',
    whoMay: ['chair'],
    source: 'KPCS VI, and the order of this ledger where the scheme sets no figures',
    sideBySide: true,
    evidence: false,
  },
};

/** The facts about policies, in their present version. */
export const POLICY_EVENTS: EventEntries<PolicyEvent> = {
  'policy.adopted': {
    version: 1,
    meaning: 'A version of a policy was adopted, which judges what is recorded from then on.',
    example: POLICY_EVENT_EXAMPLES['policy.adopted'],
  },
};
