import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { ISSUER } from '../who-may';
import type { LicenceCommand } from './commands';
import { LICENCE_EVENT_EXAMPLES } from './event-examples';
import type { LicenceEvent } from './events';

const SOURCE = 'Moscow declaration 2005, alluvial controls';

/** The commands about licences, with their meaning and who may send them. */
export const LICENCE_COMMANDS: CommandEntries<LicenceCommand> = {
  GrantLicence: {
    summary: 'License a digger for an area, or a dealer or exporter, for a time',
    whoMay: ISSUER,
    source: SOURCE,
    opens: true,
    evidence: false,
  },
  RenewLicence: { summary: 'Let a licence hold for a further time', whoMay: ISSUER, source: SOURCE, evidence: false },
  RevokeLicence: { summary: 'Take a licence back from a day on', whoMay: ISSUER, source: SOURCE, evidence: false },
};

/** The facts about licences, in their present version. */
export const LICENCE_EVENTS: EventEntries<LicenceEvent> = {
  'licence.granted': {
    version: 1,
    meaning: 'The authority licensed a digger for an area, or a dealer or exporter.',
    example: LICENCE_EVENT_EXAMPLES['licence.granted'],
  },
  'licence.renewed': {
    version: 1,
    meaning: 'The authority let a licence hold for a further time.',
    example: LICENCE_EVENT_EXAMPLES['licence.renewed'],
  },
  'licence.revoked': {
    version: 1,
    meaning: 'The authority took a licence back from a day on.',
    example: LICENCE_EVENT_EXAMPLES['licence.revoked'],
  },
};
