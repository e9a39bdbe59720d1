import type { AggregateEntry } from '../aggregate';
import { certificateStream, discrepancyStream } from '../streams';
import { DISCREPANCY_COMMANDS, DISCREPANCY_EVENTS } from './catalogue';
import { discrepancyDecider } from './decide';
import { discrepancyKeyOf } from './discrepancy-id';

/** How people handle what the records do not agree about. */
export const DISCREPANCY: AggregateEntry<'discrepancy'> = {
  decider: discrepancyDecider,
  commands: DISCREPANCY_COMMANDS,
  events: DISCREPANCY_EVENTS,
  streamOf: ({ discrepancy }) => discrepancyStream(discrepancy),
  referencesOf: ({ data }) => {
    const key = discrepancyKeyOf(data.discrepancy);
    return key === undefined ? [] : [certificateStream(key.certificate)];
  },
};
