import type { LocalDate } from '@kp/kernel';
import type { ReviewCompleted, ReviewEvent, ReviewFinding, ReviewPurpose, ReviewScheduled, TeamMember } from './events';
import type { Visibility } from '../visibility';

/** How far a review has come. `invited` covers also one that was proposed and agreed to. */
export const REVIEW_STAGES = [
  'none',
  'proposed',
  'invited',
  'scheduled',
  'completed',
  'reported',
  'received',
  'posted',
  'cancelled',
] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

export interface ReviewState {
  /** Each fact sets the stage that comes with it, so the order of the stages is that of the facts. */
  readonly stage: ReviewStage;
  readonly purpose: ReviewPurpose | null;
  /** Why the monitors asked for it, where they did. */
  readonly ground: string | null;
  readonly proposedOn: LocalDate | null;
  /** The day on which the Participant invited it or agreed to it. */
  readonly consentedOn: LocalDate | null;
  readonly schedule: Pick<ReviewScheduled['data'], 'from' | 'to' | 'scheduledOn'> | null;
  readonly team: readonly TeamMember[] | null;
  readonly completion: Pick<ReviewCompleted['data'], 'startedOn' | 'endedOn' | 'certainty' | 'source'> | null;
  readonly report: {
    readonly title: string;
    readonly findings: readonly ReviewFinding[];
    readonly visibility: Visibility;
    readonly filedOn: LocalDate;
  } | null;
  readonly receivedOn: LocalDate | null;
  readonly posting: { readonly comments: string | null; readonly postedOn: LocalDate } | null;
  readonly cancellation: { readonly reason: string; readonly cancelledOn: LocalDate } | null;
}

export const initialReviewState: ReviewState = {
  stage: 'none',
  purpose: null,
  ground: null,
  proposedOn: null,
  consentedOn: null,
  schedule: null,
  team: null,
  completion: null,
  report: null,
  receivedOn: null,
  posting: null,
  cancellation: null,
};

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveReview(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case 'review.proposed': {
      const { kind, follows, source, ground, proposedOn } = event.data;
      return { ...state, stage: 'proposed', purpose: { kind, follows, source }, ground, proposedOn };
    }
    case 'review.invited': {
      const { kind, follows, source, invitedOn } = event.data;
      return { ...state, stage: 'invited', purpose: { kind, follows, source }, consentedOn: invitedOn };
    }
    case 'review.agreed':
      return { ...state, stage: 'invited', consentedOn: event.data.agreedOn };
    case 'review.scheduled': {
      const { from, to, scheduledOn, team } = event.data;
      return { ...state, stage: 'scheduled', schedule: { from, to, scheduledOn }, team };
    }
    case 'review.completed': {
      const { startedOn, endedOn, certainty, source } = event.data;
      return { ...state, stage: 'completed', completion: { startedOn, endedOn, certainty, source } };
    }
    case 'review.report-filed': {
      const { title, findings, visibility, filedOn } = event.data;
      return { ...state, stage: 'reported', report: { title, findings, visibility, filedOn } };
    }
    case 'review.report-received':
      return { ...state, stage: 'received', receivedOn: event.data.receivedOn };
    case 'review.report-posted':
      return { ...state, stage: 'posted', posting: { comments: event.data.comments, postedOn: event.data.postedOn } };
    case 'review.cancelled':
      return {
        ...state,
        stage: 'cancelled',
        cancellation: { reason: event.data.reason, cancelledOn: event.data.cancelledOn },
      };
    default:
      event satisfies never;
      return state;
  }
}
