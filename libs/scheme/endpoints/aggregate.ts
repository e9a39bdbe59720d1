import type { AggregateEntry } from '../aggregate';
import { endpointStream } from '../streams';
import { ENDPOINT_COMMANDS, ENDPOINT_EVENTS } from './catalogue';
import { endpointDecider } from './decide';

/** Where the notices to an authority are sent. */
export const ENDPOINT: AggregateEntry<'endpoint'> = {
  decider: endpointDecider,
  commands: ENDPOINT_COMMANDS,
  events: ENDPOINT_EVENTS,
  streamOf: endpointStream,
};
