import { addDays, dateOf, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import type { ParticipantState } from '../participants/state';
import { textsPresent, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { reject } from '../rejections';
import { notBeforeTheScheme } from '../scheme-start';
import type { FileReviewReport, PostReviewReport, ReceiveReviewReport } from './commands';
import type { ReviewCompleted, ReviewPurpose, ReviewScheduled, TeamMember } from './events';
import type { ReviewKey } from './review-key';
import type { ReviewState } from './state';

/** A review begins once, with a place that the ledger knows; a follow-up names the visit that it follows. */
export function openingRules(
  { participant, review, kind, follows }: ReviewKey & ReviewPurpose,
  {
    state,
    place,
    followed,
  }: { readonly state: ReviewState; readonly place: ParticipantState; readonly followed: ReviewState | null },
): readonly Rejection[] {
  const found: Rejection[] = [];
  if (state.stage !== 'none') {
    found.push(reject('review-known-already', '/review', `The review ${participant}-${review} is ${state.stage}.`));
  }
  if (place.code === null) {
    found.push(reject('participant-unknown', '/participant', `Nothing about ${participant} is on record.`));
  }
  const isFollowUp = kind === 'follow-up';
  if (isFollowUp !== (follows !== null) || (followed !== null && followed.completion === null)) {
    const detail =
      follows === null
        ? 'A follow-up names the review that it follows.'
        : isFollowUp
          ? `The review ${participant}-${follows} has not taken place.`
          : `A ${kind} follows no other review.`;
    found.push(reject('follow-up-of-nothing', '/follows', detail));
  }
  return found;
}

/** Nothing goes on without the consent of the Participant (KPCS VI.14). */
export function consentRules({ consentedOn }: ReviewState): readonly Rejection[] {
  if (consentedOn !== null) return [];
  return [reject('review-without-consent', '', 'It was proposed, and the Participant has not agreed to it.')];
}

/** The days may be moved until the visit takes place. */
export function scheduleRules(
  { from, to, team, source }: ReviewScheduled['data'] | Omit<ReviewScheduled['data'], 'scheduledOn'>,
  { completion }: ReviewState,
): readonly Rejection[] {
  return [
    ...notBeforeTheScheme({ '/from': from }),
    ...(to < from ? [reject('dates-out-of-order', '/to', `From ${from} to ${to}.`)] : []),
    ...(completion === null ? [] : [reject('review-completed-already', '', `It ended on ${completion.endedOn}.`)]),
    ...(team === null ? [] : teamRules(team)),
    ...textsPresent({ '/source': source }),
  ];
}

function teamRules(team: readonly TeamMember[]): readonly Rejection[] {
  const seats = (wanted: TeamMember['seat']): number => team.filter(({ seat }) => seat === wanted).length;
  const [governments, industry, civilSociety] = [seats('government'), seats('industry'), seats('civil-society')];
  const isMixed = governments > 0 && industry === 1 && civilSociety === 1;
  const detail = `The team has ${String(governments)} of governments, ${String(industry)} of industry and ${String(civilSociety)} of civil society.`;
  return [
    ...(isMixed ? [] : [reject('team-unbalanced', '/team', detail)]),
    ...textsPresent(Object.fromEntries(team.map(({ from }, index) => [`/team/${String(index)}/from`, from]))),
  ];
}

/** A visit takes place after its days were set, and is recorded when it is over. */
export function completionRules(
  { startedOn, endedOn, source }: ReviewCompleted['data'],
  { schedule, completion }: ReviewState,
  { now }: DecisionContext,
): readonly Rejection[] {
  const found: Rejection[] = [...notBeforeTheScheme({ '/startedOn': startedOn })];
  if (schedule === null) found.push(reject('review-not-scheduled', '', 'No days are set for it.'));
  else if (startedOn < schedule.scheduledOn) {
    const detail = `It began on ${startedOn}; its days were set on ${schedule.scheduledOn}.`;
    found.push(reject('review-before-its-schedule', '/startedOn', detail));
  }
  if (completion !== null) {
    found.push(reject('review-completed-already', '', `It ended on ${completion.endedOn}.`));
  }
  if (endedOn < startedOn) {
    found.push(reject('dates-out-of-order', '/endedOn', `From ${startedOn} to ${endedOn}.`));
  }
  if (endedOn > addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS)) {
    found.push(reject('in-the-future', '/endedOn', `It ended on ${endedOn}; the ledger’s time is ${now}.`));
  }
  return [...found, ...textsPresent({ '/source': source })];
}

/** A report follows the visit, its receipt the report, and its posting the receipt (KPCS VI.15). */
export function reportRules(
  command: FileReviewReport | ReceiveReviewReport | PostReviewReport,
  { completion, report, receivedOn, posting }: ReviewState,
): readonly Rejection[] {
  const found: Rejection[] = [];
  if (completion === null) {
    found.push(reject('review-not-held', '', 'It has not taken place, as far as the ledger knows.'));
  }
  switch (command.type) {
    case 'FileReviewReport': {
      if (report !== null) found.push(reject('report-filed-already', '', `It was filed on ${report.filedOn}.`));
      const { findings, title } = command.data;
      const rated = findings.map(({ obligation }) => obligation);
      const again = rated.findIndex((obligation, index) => rated.indexOf(obligation) < index);
      if (again !== -1) {
        const detail = `${rated[again] ?? ''} is rated more than once.`;
        found.push(reject('finding-twice', `/findings/${String(again)}/obligation`, detail));
      }
      return [...found, ...textsPresent({ '/title': title })];
    }
    case 'ReceiveReviewReport':
      if (report === null) found.push(reject('report-missing', '', 'No report is filed.'));
      if (receivedOn !== null) {
        found.push(reject('report-received-already', '', `It was received on ${receivedOn}.`));
      }
      return found;
    case 'PostReviewReport':
      if (report === null) found.push(reject('report-missing', '', 'No report is filed.'));
      else if (receivedOn === null) {
        found.push(reject('report-not-received', '', `It was filed on ${report.filedOn} and not yet received.`));
      }
      if (posting !== null) found.push(reject('report-posted-already', '', `It was posted on ${posting.postedOn}.`));
      return found;
  }
}
