import type {
  ReviewAgreed,
  ReviewCancelled,
  ReviewCompleted,
  ReviewInvited,
  ReviewProposed,
  ReviewReportFiled,
  ReviewReportPosted,
  ReviewReportReceived,
  ReviewScheduled,
} from './events';

/**
 * Each command tells what its event holds, but for the day of the act, which is that of the command itself, and for the
 * class of the report where that is known.
 */
export interface ProposeReview {
  readonly type: 'ProposeReview';
  readonly data: Omit<ReviewProposed['data'], 'proposedOn'>;
}

export interface InviteReview {
  readonly type: 'InviteReview';
  readonly data: Omit<ReviewInvited['data'], 'invitedOn'>;
}

export interface AgreeToReview {
  readonly type: 'AgreeToReview';
  readonly data: Omit<ReviewAgreed['data'], 'agreedOn'>;
}

export interface ScheduleReview {
  readonly type: 'ScheduleReview';
  readonly data: Omit<ReviewScheduled['data'], 'scheduledOn'>;
}

export interface CompleteReview {
  readonly type: 'CompleteReview';
  readonly data: ReviewCompleted['data'];
}

export interface FileReviewReport {
  readonly type: 'FileReviewReport';
  readonly data: Omit<ReviewReportFiled['data'], 'filedOn'>;
}

export interface ReceiveReviewReport {
  readonly type: 'ReceiveReviewReport';
  readonly data: Omit<ReviewReportReceived['data'], 'receivedOn'>;
}

export interface PostReviewReport {
  readonly type: 'PostReviewReport';
  readonly data: Omit<ReviewReportPosted['data'], 'postedOn' | 'visibility'>;
}

export interface CancelReview {
  readonly type: 'CancelReview';
  readonly data: Omit<ReviewCancelled['data'], 'cancelledOn'>;
}

export type ReviewCommand =
  | ProposeReview
  | InviteReview
  | AgreeToReview
  | ScheduleReview
  | CompleteReview
  | FileReviewReport
  | ReceiveReviewReport
  | PostReviewReport
  | CancelReview;
