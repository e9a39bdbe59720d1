import { parseReviewName, reviewName, type ReviewKey } from '../reviews/review-key';

/** What names a recommendation: the review that made it, and its number there, from 1. */
export interface RecommendationKey extends ReviewKey {
  readonly item: number;
}

/** The most recommendations of one review. */
export const MOST_RECOMMENDATIONS = 999;

/** Reads the name of a recommendation, `GN-2005-1.3`. */
export function parseRecommendationName(text: string): RecommendationKey | undefined {
  const [, review = '', item = ''] = /^(.+)\.([1-9]\d{0,2})$/.exec(text) ?? [];
  const key = parseReviewName(review);
  return key === undefined ? undefined : { ...key, item: Number(item) };
}

/** Writes the name of a recommendation. */
export function recommendationName(key: RecommendationKey): string {
  return `${reviewName(key)}.${String(key.item)}`;
}
