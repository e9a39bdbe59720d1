import type { LocalDate } from '@kp/kernel';
import { isPastDue, recommendationName, type RecommendationKey, type RecommendationState } from '@kp/scheme';

/** A recommendation as readers see it. */
export interface RecommendationWire extends RecommendationKey {
  readonly name: string;
  readonly status: 'open' | 'closed';
  readonly text: string;
  readonly owner: string;
  /** The last day that holds now. */
  readonly due: string | null;
  /** Whether it was open past its last day, on the day of asking. */
  readonly overdue: boolean;
  readonly obligations: readonly string[];
  readonly visibility: string;
  readonly madeOn: string;
  readonly progress: RecommendationState['progress'];
  readonly closing: RecommendationState['closing'];
}

/** Writes a recommendation for readers, as it stood on a day; `undefined` for one that was not made. */
export function recommendationToWire(
  { participant, review, item }: RecommendationKey,
  state: RecommendationState,
  on: LocalDate,
): RecommendationWire | undefined {
  const { content, status, due, progress, closing } = state;
  if (content === null || status === 'none') return undefined;
  const { text, owner, obligations, visibility, madeOn } = content;
  return {
    name: recommendationName({ participant, review, item }),
    participant,
    review,
    item,
    status,
    text,
    owner,
    due,
    overdue: isPastDue(state, on),
    obligations,
    visibility,
    madeOn,
    progress,
    closing,
  };
}
