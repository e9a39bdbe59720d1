import type { AggregateEntry } from '../aggregate';
import { participantStream, reviewStream } from '../streams';
import { REVIEW_COMMANDS, REVIEW_EVENTS } from './catalogue';
import { reviewDecider } from './decide';

/** Review visits, missions and follow-ups. */
export const REVIEW: AggregateEntry<'review'> = {
  decider: reviewDecider,
  commands: REVIEW_COMMANDS,
  events: REVIEW_EVENTS,
  streamOf: reviewStream,
  referencesOf: (command) => {
    if (command.type !== 'ProposeReview' && command.type !== 'InviteReview') return [];
    const { participant, follows } = command.data;
    const place = participantStream(participant);
    return follows === null ? [place] : [place, reviewStream({ participant, review: follows })];
  },
};
