import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { AUTHORITIES } from '../who-may';
import type { AttemptCommand } from './commands';
import { ATTEMPT_EVENT_EXAMPLES } from './event-examples';
import type { AttemptEvent } from './events';

/** The commands about reports of attempted trade, with their meaning and who may send them. */
export const ATTEMPT_COMMANDS: CommandEntries<AttemptCommand> = {
  ReportTradeAttempt: {
    summary: 'Report an attempt to trade with a place that is no Participant',
    whoMay: AUTHORITIES,
    source: 'KPCS III(c)',
    opens: true,
    evidence: true,
  },
};

/** The facts about reports of attempted trade, in their present version. */
export const ATTEMPT_EVENTS: EventEntries<AttemptEvent> = {
  'attempt.reported': {
    version: 1,
    meaning: 'An authority met an attempt to trade with a place that is no Participant.',
    example: ATTEMPT_EVENT_EXAMPLES['attempt.reported'],
  },
};
