import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { MONITORS, MONITORS_AND_PARTICIPANT } from '../who-may';
import type { RecommendationCommand } from './commands';
import { RECOMMENDATION_EVENT_EXAMPLES } from './event-examples';
import type { RecommendationEvent } from './events';

/** The commands about recommendations, with their meaning and who may send them. */
export const RECOMMENDATION_COMMANDS: CommandEntries<RecommendationCommand> = {
  MakeRecommendation: {
    summary: 'Recommend that something be done, out of a review that took place',
    whoMay: MONITORS,
    source: 'KPCS VI.15; peer review system of 2003',
    opens: true,
    evidence: false,
  },
  ReportProgress: {
    summary: 'Tell how far a recommendation has come, with evidence',
    whoMay: MONITORS_AND_PARTICIPANT,
    source: 'Moscow communiqué of 2005 (steps taken upon recommendations)',
    sideBySide: true,
    evidence: false,
  },
  CloseRecommendation: {
    summary: 'Hold that a recommendation was carried out, or is no longer called for',
    whoMay: MONITORS,
    source: 'Moscow communiqué of 2005 (consistent follow-up)',
    evidence: false,
  },
  ReopenRecommendation: {
    summary: 'Take up again what was closed too early',
    whoMay: MONITORS,
    source: 'Moscow communiqué of 2005 (consistent follow-up)',
    evidence: false,
  },
};

/** The facts about recommendations, in their present version. */
export const RECOMMENDATION_EVENTS: EventEntries<RecommendationEvent> = {
  'recommendation.made': {
    version: 1,
    meaning: 'A review recommended that something be done.',
    example: RECOMMENDATION_EVENT_EXAMPLES['recommendation.made'],
  },
  'recommendation.progress-reported': {
    version: 1,
    meaning: 'It was told how far a recommendation has come.',
    example: RECOMMENDATION_EVENT_EXAMPLES['recommendation.progress-reported'],
  },
  'recommendation.closed': {
    version: 1,
    meaning: 'A recommendation was carried out, or is no longer called for.',
    example: RECOMMENDATION_EVENT_EXAMPLES['recommendation.closed'],
  },
  'recommendation.reopened': {
    version: 1,
    meaning: 'A recommendation that was closed is open again.',
    example: RECOMMENDATION_EVENT_EXAMPLES['recommendation.reopened'],
  },
};
