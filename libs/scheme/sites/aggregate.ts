import type { AggregateEntry } from '../aggregate';
import { siteStream } from '../streams';
import { SITE_COMMANDS, SITE_EVENTS } from './catalogue';
import { siteDecider } from './decide';

/** Alluvial sites. */
export const SITE: AggregateEntry<'site'> = {
  decider: siteDecider,
  commands: SITE_COMMANDS,
  events: SITE_EVENTS,
  streamOf: siteStream,
};
