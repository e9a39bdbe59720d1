import type { LocalDate } from '@kp/kernel';
import type { ObligationId, Rating } from '../obligations/obligation';
import type { Certainty } from '../participants/events';
import type { ReferenceNumber } from '../reference-number';
import type { Visibility } from '../visibility';
import type { ReviewKey } from './review-key';

/**
 * The kinds of verification: a visit by invitation, a mission upon credible signs of significant non-compliance
 * (KPCS VI.13), and a visit that looks at what became of an earlier one.
 */
export const REVIEW_KINDS = ['visit', 'mission', 'follow-up'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** For whom an expert sits in the team. */
export const TEAM_SEATS = ['government', 'industry', 'civil-society'] as const;
export type TeamSeat = (typeof TEAM_SEATS)[number];

/** A seat of the team: not the person, but who sent it. */
export interface TeamMember {
  readonly seat: TeamSeat;
  /** The government or organisation: `ZA`, `World Diamond Council`. */
  readonly from: string;
}

/** What a report finds about one obligation. */
export interface ReviewFinding {
  readonly obligation: ObligationId;
  readonly rating: Rating;
  readonly statement: string;
}

/** What a review is to be. */
export interface ReviewPurpose {
  readonly kind: ReviewKind;
  /** The earlier review of the same Participant that a follow-up looks back on. */
  readonly follows: ReferenceNumber | null;
  /** The letter, report or communiqué that says so. */
  readonly source: string;
}

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: ReviewKey & Data;
}

/** The monitors ask for a review. Nothing follows from it before the Participant agrees (KPCS VI.14). */
export type ReviewProposed = Fact<
  'review.proposed',
  ReviewPurpose & { readonly ground: string; readonly proposedOn: LocalDate }
>;
/** The Participant invites a review of its system. */
export type ReviewInvited = Fact<'review.invited', ReviewPurpose & { readonly invitedOn: LocalDate }>;
/** The Participant agrees to a review that was proposed. */
export type ReviewAgreed = Fact<'review.agreed', { readonly agreedOn: LocalDate; readonly source: string }>;
/** Days and team are set, for the first time or anew. */
export type ReviewScheduled = Fact<
  'review.scheduled',
  {
    readonly from: LocalDate;
    readonly to: LocalDate;
    /** `null` where the source does not tell who went. */
    readonly team: readonly TeamMember[] | null;
    readonly scheduledOn: LocalDate;
    readonly source: string;
  }
>;
/** The visit took place. How sure its days are decides whether the clock of the report can be read. */
export type ReviewCompleted = Fact<
  'review.completed',
  {
    readonly startedOn: LocalDate;
    readonly endedOn: LocalDate;
    readonly certainty: Certainty;
    readonly source: string;
  }
>;
/** The team reported to the Chair and the Participant (KPCS VI.15). */
export type ReviewReportFiled = Fact<
  'review.report-filed',
  {
    readonly title: string;
    readonly findings: readonly ReviewFinding[];
    readonly visibility: Visibility;
    readonly filedOn: LocalDate;
  }
>;
/** The Participant has the report. */
export type ReviewReportReceived = Fact<'review.report-received', { readonly receivedOn: LocalDate }>;
/** The report stands on the restricted website, with the comments of the Participant. */
export type ReviewReportPosted = Fact<
  'review.report-posted',
  {
    readonly comments: string | null;
    /** The class of the report. */
    readonly visibility: Visibility;
    readonly postedOn: LocalDate;
  }
>;
/** The review will not take place. */
export type ReviewCancelled = Fact<'review.cancelled', { readonly reason: string; readonly cancelledOn: LocalDate }>;

export type ReviewEvent =
  | ReviewProposed
  | ReviewInvited
  | ReviewAgreed
  | ReviewScheduled
  | ReviewCompleted
  | ReviewReportFiled
  | ReviewReportReceived
  | ReviewReportPosted
  | ReviewCancelled;

/** The day of what an event tells. */
export function dayOfReviewEvent({ type, data }: ReviewEvent): LocalDate {
  switch (type) {
    case 'review.proposed':
      return data.proposedOn;
    case 'review.invited':
      return data.invitedOn;
    case 'review.agreed':
      return data.agreedOn;
    case 'review.scheduled':
      return data.scheduledOn;
    case 'review.completed':
      return data.endedOn;
    case 'review.report-filed':
      return data.filedOn;
    case 'review.report-received':
      return data.receivedOn;
    case 'review.report-posted':
      return data.postedOn;
    case 'review.cancelled':
      return data.cancelledOn;
  }
}
