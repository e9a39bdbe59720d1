import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { ISSUER } from '../who-may';
import type { ApplicationCommand } from './commands';
import { APPLICATION_EVENT_EXAMPLES } from './event-examples';
import type { ApplicationEvent } from './events';

/** The commands about applications for certificates, with their meaning and who may send them. */
export const APPLICATION_COMMANDS: CommandEntries<ApplicationCommand> = {
  FileApplication: {
    summary: 'File what an exporter applies for, with its declaration that the stones are free of conflict',
    whoMay: ISSUER,
    source: 'KPCS Annex II 18',
    opens: true,
    evidence: false,
  },
  ApproveApplication: {
    summary: 'Approve an application and set a number aside for its certificate',
    whoMay: ISSUER,
    source: 'KPCS IV(a)',
    evidence: false,
  },
  DeclineApplication: {
    summary: 'Decline an application',
    whoMay: ISSUER,
    source: 'KPCS IV(a)',
    evidence: false,
  },
};

/** The facts about applications for certificates, in their present version. */
export const APPLICATION_EVENTS: EventEntries<ApplicationEvent> = {
  'application.filed': {
    version: 1,
    meaning: 'An exporter applied for a certificate and declared its stones free of conflict.',
    example: APPLICATION_EVENT_EXAMPLES['application.filed'],
  },
  'application.approved': {
    version: 1,
    meaning: 'The exporting authority approved an application and set a number aside for its certificate.',
    example: APPLICATION_EVENT_EXAMPLES['application.approved'],
  },
  'application.declined': {
    version: 1,
    meaning: 'The exporting authority declined an application.',
    example: APPLICATION_EVENT_EXAMPLES['application.declined'],
  },
};
