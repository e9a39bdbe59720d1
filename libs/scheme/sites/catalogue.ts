import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { ISSUER } from '../who-may';
import type { SiteCommand } from './commands';
import { SITE_EVENT_EXAMPLES } from './event-examples';
import type { SiteEvent } from './events';

/** The commands about alluvial sites, with their meaning and who may send them. */
export const SITE_COMMANDS: CommandEntries<SiteCommand> = {
  RegisterSite: {
    summary: 'Register a site at which alluvial diamonds are dug',
    whoMay: ISSUER,
    source: 'Moscow declaration 2005, alluvial controls',
    opens: true,
    evidence: false,
  },
};

/** The facts about alluvial sites, in their present version. */
export const SITE_EVENTS: EventEntries<SiteEvent> = {
  'site.registered': {
    version: 1,
    meaning: 'The authority put an alluvial site on its register.',
    example: SITE_EVENT_EXAMPLES['site.registered'],
  },
};
