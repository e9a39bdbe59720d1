import type { AggregateEntry } from '../aggregate';
import { recommendationStream, reviewStream } from '../streams';
import { RECOMMENDATION_COMMANDS, RECOMMENDATION_EVENTS } from './catalogue';
import { recommendationDecider } from './decide';

/** Recommendations of reviews, and what became of them. */
export const RECOMMENDATION: AggregateEntry<'recommendation'> = {
  decider: recommendationDecider,
  commands: RECOMMENDATION_COMMANDS,
  events: RECOMMENDATION_EVENTS,
  streamOf: recommendationStream,
  referencesOf: (command) => (command.type === 'MakeRecommendation' ? [reviewStream(command.data)] : []),
};
