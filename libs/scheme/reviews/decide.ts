import { actsFor, hasRole, type Decider, type LocalDate, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { parseReferenceNumber } from '../reference-number';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import { notBeforeTheScheme } from '../scheme-start';
import { reviewStream } from '../streams';
import type { Visibility } from '../visibility';
import type { ReviewCommand } from './commands';
import type { ReviewEvent } from './events';
import { completionRules, consentRules, openingRules, reportRules, scheduleRules } from './review-rules';
import { evolveReview, initialReviewState, type ReviewState } from './state';

/** What the Participant says of itself; the Chair may say it where it has the Participant's word (KPCS VI.14). */
const WORD_OF_THE_PARTICIPANT: ReadonlySet<ReviewCommand['type']> = new Set([
  'InviteReview',
  'AgreeToReview',
  'ReceiveReviewReport',
]);

/**
 * The rules of one review: a visit, a mission or a follow-up. The Participant invites it, or agrees to what the monitors
 * proposed; it is scheduled with a mixed team, takes place, and is reported, received and posted (KPCS VI.13 to 15). Each
 * act follows the one before it in the order of days. The three-week clocks are derived (`reportClocks`).
 */
export const reviewDecider: Decider<ReviewState, ReviewCommand, ReviewEvent, DecisionContext> = {
  initialState: initialReviewState,
  evolve: evolveReview,
  decide: (command, state, context) => {
    const barred = authorityRule(command, context);
    if (barred.length > 0) return judged(barred);
    return judged<ReviewEvent>(
      [
        ...notInTheFuture(context),
        ...numberRule(command),
        ...notBeforeTheScheme({ '': dayOfAct(context) }),
        ...inOrder(state, context),
        ...rulesOf(command, state, context),
      ],
      eventOf(command, dayOfAct(context), state.report?.visibility ?? 'chair'),
    );
  },
};

function authorityRule({ type, data }: ReviewCommand, { actor }: DecisionContext): readonly Rejection[] {
  const isParticipant = actsFor(actor, data.participant, 'exporting-authority');
  if (hasRole(actor, 'chair')) return [];
  if (WORD_OF_THE_PARTICIPANT.has(type)) {
    if (isParticipant) return [];
    const detail = `The review is one of ${data.participant}; the actor is ${hatsOf(actor)}.`;
    return [reject('not-the-reviewed', '/participant', detail)];
  }
  if (hasRole(actor, 'working-group') || (type === 'CancelReview' && isParticipant)) return [];
  return [reject('not-a-monitor', '', `The actor is ${hatsOf(actor)}.`)];
}

function numberRule({ data: { review } }: ReviewCommand): readonly Rejection[] {
  if (parseReferenceNumber(review) !== undefined) return [];
  return [reject('reference-malformed', '/review', `"${review}" is no number of a review.`)];
}

/** An act is not dated before the one that it follows. */
function inOrder(state: ReviewState, context: DecisionContext): readonly Rejection[] {
  const last = lastDayOf(state);
  const day = dayOfAct(context);
  if (last === null || last <= day) return [];
  return [reject('dates-out-of-order', '', `The act is of ${day}; the one before it is of ${last}.`)];
}

/** The day of the last act of a review. */
function lastDayOf(state: ReviewState): LocalDate | null {
  const { cancellation, posting, receivedOn, report, completion, schedule, consentedOn, proposedOn } = state;
  return (
    cancellation?.cancelledOn ??
    posting?.postedOn ??
    receivedOn ??
    report?.filedOn ??
    completion?.endedOn ??
    schedule?.scheduledOn ??
    consentedOn ??
    proposedOn
  );
}

function rulesOf(command: ReviewCommand, state: ReviewState, context: DecisionContext): readonly Rejection[] {
  const { participant, review } = command.data;
  if (command.type === 'ProposeReview' || command.type === 'InviteReview') {
    const { follows } = command.data;
    const followed = follows === null ? null : context.stateOf(reviewStream({ participant, review: follows }));
    const ground = command.type === 'ProposeReview' ? { '/ground': command.data.ground } : {};
    return [
      ...openingRules(command.data, { state, place: context.participant(participant), followed }),
      ...textsPresent({ '/source': command.data.source, ...ground }),
    ];
  }
  if (state.stage === 'none') return [reject('review-unknown', '/review', `No review ${participant}-${review}.`)];
  if (state.cancellation !== null) {
    const { cancelledOn, reason } = state.cancellation;
    return [reject('review-cancelled', '/review', `It was cancelled on ${cancelledOn}: ${reason}`)];
  }
  switch (command.type) {
    case 'AgreeToReview':
      return [
        ...(state.consentedOn === null
          ? []
          : [reject('review-agreed-already', '', `${participant} agreed on ${state.consentedOn}.`)]),
        ...textsPresent({ '/source': command.data.source }),
      ];
    case 'ScheduleReview':
      return [...consentRules(state), ...scheduleRules(command.data, state)];
    case 'CompleteReview':
      return [...consentRules(state), ...completionRules(command.data, state, context)];
    case 'FileReviewReport':
    case 'ReceiveReviewReport':
    case 'PostReviewReport':
      return reportRules(command, state);
    case 'CancelReview':
      return [
        ...(state.completion === null
          ? []
          : [reject('review-completed-already', '', `It ended on ${state.completion.endedOn}.`)]),
        ...textsPresent({ '/reason': command.data.reason }),
      ];
  }
}

function eventOf(command: ReviewCommand, day: LocalDate, visibility: Visibility): ReviewEvent {
  const version = 1;
  switch (command.type) {
    case 'ProposeReview':
      return { type: 'review.proposed', version, data: { ...command.data, proposedOn: day } };
    case 'InviteReview':
      return { type: 'review.invited', version, data: { ...command.data, invitedOn: day } };
    case 'AgreeToReview':
      return { type: 'review.agreed', version, data: { ...command.data, agreedOn: day } };
    case 'ScheduleReview':
      return { type: 'review.scheduled', version, data: { ...command.data, scheduledOn: day } };
    case 'CompleteReview':
      return { type: 'review.completed', version, data: command.data };
    case 'FileReviewReport':
      return { type: 'review.report-filed', version, data: { ...command.data, filedOn: day } };
    case 'ReceiveReviewReport':
      return { type: 'review.report-received', version, data: { ...command.data, receivedOn: day } };
    case 'PostReviewReport':
      return { type: 'review.report-posted', version, data: { ...command.data, visibility, postedOn: day } };
    case 'CancelReview':
      return { type: 'review.cancelled', version, data: { ...command.data, cancelledOn: day } };
  }
}
