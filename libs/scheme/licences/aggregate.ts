import type { AggregateEntry } from '../aggregate';
import { licenceStream } from '../streams';
import { LICENCE_COMMANDS, LICENCE_EVENTS } from './catalogue';
import { licenceDecider } from './decide';

/** Licences of diggers, dealers and exporters. */
export const LICENCE: AggregateEntry<'licence'> = {
  decider: licenceDecider,
  commands: LICENCE_COMMANDS,
  events: LICENCE_EVENTS,
  streamOf: licenceStream,
};
