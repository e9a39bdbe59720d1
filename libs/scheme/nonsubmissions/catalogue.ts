import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { CASE_WORKERS } from '../who-may';
import type { NonSubmissionCommand } from './commands';
import { NONSUBMISSION_EVENT_EXAMPLES } from './event-examples';
import type { NonSubmissionEvent } from './events';

/** The commands about missing returns, with their meaning and who may send them. */
export const NONSUBMISSION_COMMANDS: CommandEntries<NonSubmissionCommand> = {
  RecordNonSubmissionStep: {
    summary: 'Record a step that was taken about a missing return',
    whoMay: CASE_WORKERS,
    source: 'Moscow communiqué (2005): guidelines on non-submission of the Participation Committee',
    sideBySide: true,
    evidence: false,
  },
};

/** The facts about missing returns, in their present version. */
export const NONSUBMISSION_EVENTS: EventEntries<NonSubmissionEvent> = {
  'nonsubmission.step-recorded': {
    version: 1,
    meaning: 'A step was taken about a missing return.',
    example: NONSUBMISSION_EVENT_EXAMPLES['nonsubmission.step-recorded'],
  },
};
