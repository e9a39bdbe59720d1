import type { LocalDate } from '@kp/kernel';
import type { CitedEvidence, RecommendationEvent, RecommendationMade } from './events';

/** One report of how far a recommendation has come. */
export interface Progress {
  readonly progress: string;
  readonly evidence: CitedEvidence;
  readonly on: LocalDate;
}

export interface RecommendationState {
  /** `null` until it is made. */
  readonly content: Pick<
    RecommendationMade['data'],
    'text' | 'owner' | 'due' | 'obligations' | 'visibility' | 'madeOn'
  > | null;
  readonly status: 'none' | 'open' | 'closed';
  /** The last day that holds now. */
  readonly due: LocalDate | null;
  /** In the order of recording. */
  readonly progress: readonly Progress[];
  readonly closing: { readonly reason: string; readonly on: LocalDate } | null;
  /** The day of the last act. */
  readonly lastOn: LocalDate | null;
}

export const initialRecommendationState: RecommendationState = {
  content: null,
  status: 'none',
  due: null,
  progress: [],
  closing: null,
  lastOn: null,
};

/** Whether a recommendation is open past its last day. */
export function isPastDue({ status, due }: Pick<RecommendationState, 'status' | 'due'>, on: LocalDate): boolean {
  return status === 'open' && due !== null && on > due;
}

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveRecommendation(state: RecommendationState, event: RecommendationEvent): RecommendationState {
  switch (event.type) {
    case 'recommendation.made': {
      const { text, owner, due, obligations, visibility, madeOn } = event.data;
      const content = { text, owner, due, obligations, visibility, madeOn };
      return { ...state, content, status: 'open', due, lastOn: madeOn };
    }
    case 'recommendation.progress-reported': {
      const { progress, evidence, reportedOn: on } = event.data;
      return { ...state, progress: [...state.progress, { progress, evidence, on }], lastOn: on };
    }
    case 'recommendation.closed':
      return {
        ...state,
        status: 'closed',
        closing: { reason: event.data.reason, on: event.data.closedOn },
        lastOn: event.data.closedOn,
      };
    case 'recommendation.reopened':
      return { ...state, status: 'open', due: event.data.due, closing: null, lastOn: event.data.reopenedOn };
    default:
      event satisfies never;
      return state;
  }
}
