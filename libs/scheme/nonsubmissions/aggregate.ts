import type { AggregateEntry } from '../aggregate';
import { SEGMENTS } from '../returns/events';
import { nonSubmissionStream, participantStream, policyStream, returnStream } from '../streams';
import { NONSUBMISSION_COMMANDS, NONSUBMISSION_EVENTS } from './catalogue';
import { nonSubmissionDecider } from './decide';

/** What is done about returns that are missing; one history for each Participant, dataset and period. */
export const NONSUBMISSION: AggregateEntry<'nonsubmission'> = {
  decider: nonSubmissionDecider,
  commands: NONSUBMISSION_COMMANDS,
  events: NONSUBMISSION_EVENTS,
  streamOf: nonSubmissionStream,
  referencesOf: ({ data: { participant, dataset, period } }) => [
    participantStream(participant),
    policyStream('nonsubmission'),
    ...SEGMENTS.map((segment) => returnStream({ participant, dataset, period, segment })),
  ],
};
