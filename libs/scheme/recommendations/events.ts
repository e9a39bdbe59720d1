import type { LocalDate } from '@kp/kernel';
import type { ObligationId } from '../obligations/obligation';
import type { Visibility } from '../visibility';
import type { RecommendationKey } from './recommendation-key';

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: RecommendationKey & Data;
}

/** What a claim rests on: documents, and events of this ledger. */
export interface CitedEvidence {
  readonly documents: readonly string[];
  /** Places of events in the log, as decimal strings. */
  readonly positions: readonly string[];
}

/** Every later fact carries the class of its recommendation, so that whoever hands out events knows who may read them. */
interface Classified {
  readonly visibility: Visibility;
}

/** A review recommended that something be done. */
export type RecommendationMade = Fact<
  'recommendation.made',
  Classified & {
    readonly text: string;
    /** Who is to do it: an office of the Participant, or somebody who helps it. */
    readonly owner: string;
    /** The last day; `null` where the review set none. */
    readonly due: LocalDate | null;
    readonly obligations: readonly ObligationId[];
    readonly madeOn: LocalDate;
  }
>;
/** Somebody told how far it has come. */
export type RecommendationProgressReported = Fact<
  'recommendation.progress-reported',
  Classified & { readonly progress: string; readonly evidence: CitedEvidence; readonly reportedOn: LocalDate }
>;
/** The monitors hold that it was done, or is no longer called for. */
export type RecommendationClosed = Fact<
  'recommendation.closed',
  Classified & { readonly reason: string; readonly closedOn: LocalDate }
>;
/** It was closed too early. */
export type RecommendationReopened = Fact<
  'recommendation.reopened',
  Classified & { readonly reason: string; readonly due: LocalDate | null; readonly reopenedOn: LocalDate }
>;

export type RecommendationEvent =
  RecommendationMade | RecommendationProgressReported | RecommendationClosed | RecommendationReopened;

/** The day of what an event tells. */
export function dayOfRecommendationEvent({ type, data }: RecommendationEvent): LocalDate {
  switch (type) {
    case 'recommendation.made':
      return data.madeOn;
    case 'recommendation.progress-reported':
      return data.reportedOn;
    case 'recommendation.closed':
      return data.closedOn;
    case 'recommendation.reopened':
      return data.reopenedOn;
  }
}
