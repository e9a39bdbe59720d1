import type {
  RecommendationClosed,
  RecommendationMade,
  RecommendationProgressReported,
  RecommendationReopened,
} from './events';

/**
 * Each command tells what its event holds, but for the day of the act, which is that of the command itself, and for
 * the class of the recommendation where that is known.
 */
export interface MakeRecommendation {
  readonly type: 'MakeRecommendation';
  readonly data: Omit<RecommendationMade['data'], 'madeOn'>;
}

export interface ReportProgress {
  readonly type: 'ReportProgress';
  readonly data: Omit<RecommendationProgressReported['data'], 'reportedOn' | 'visibility'>;
}

export interface CloseRecommendation {
  readonly type: 'CloseRecommendation';
  readonly data: Omit<RecommendationClosed['data'], 'closedOn' | 'visibility'>;
}

export interface ReopenRecommendation {
  readonly type: 'ReopenRecommendation';
  readonly data: Omit<RecommendationReopened['data'], 'reopenedOn' | 'visibility'>;
}

export type RecommendationCommand = MakeRecommendation | ReportProgress | CloseRecommendation | ReopenRecommendation;
