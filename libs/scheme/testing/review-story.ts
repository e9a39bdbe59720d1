import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { RecommendationCommand } from '../recommendations/commands';
import type { RecommendationKey } from '../recommendations/recommendation-key';
import type { ReferenceNumber } from '../reference-number';
import type { ReviewCommand } from '../reviews/commands';
import type { TeamMember } from '../reviews/events';
import type { ReviewKey } from '../reviews/review-key';
import { recordOf2003 } from './record-of-2003';
import { actor, given, type Act, type Scenario } from './scenario';

export const REVIEW: ReviewKey = { participant: 'GN' as ParticipantCode, review: '2005-1' as ReferenceNumber };
export const ITEM: RecommendationKey = { ...REVIEW, item: 1 };
export const TEAM: readonly TeamMember[] = [
  { seat: 'government', from: 'ZA' },
  { seat: 'government', from: 'CA' },
  { seat: 'industry', from: 'Industry of the story' },
  { seat: 'civil-society', from: 'Civil society of the story' },
];

const source = 'Letter of the story';
const day = (text: string): LocalDate => text as LocalDate;

export const monitorsOn = (date: string): Act => ({ as: actor('working-group'), at: `${date}T10:00:00.000Z` });
export const guineaOn = (date: string): Act => ({
  as: actor('exporting-authority', 'GN'),
  at: `${date}T10:00:00.000Z`,
});

type DataOf<Type extends ReviewCommand['type']> = Extract<ReviewCommand, { readonly type: Type }>['data'];
type RecommendationDataOf<Type extends RecommendationCommand['type']> = Extract<
  RecommendationCommand,
  { readonly type: Type }
>['data'];

export const invite = (changes: Partial<DataOf<'InviteReview'>> = {}): ReviewCommand => ({
  type: 'InviteReview',
  data: { ...REVIEW, kind: 'visit', follows: null, source, ...changes },
});
export const propose = (changes: Partial<DataOf<'ProposeReview'>> = {}): ReviewCommand => ({
  type: 'ProposeReview',
  data: { ...REVIEW, kind: 'mission', follows: null, source, ground: 'Exports exceed what is mined', ...changes },
});
export const agree = (): ReviewCommand => ({ type: 'AgreeToReview', data: { ...REVIEW, source } });
export const schedule = (changes: Partial<DataOf<'ScheduleReview'>> = {}): ReviewCommand => ({
  type: 'ScheduleReview',
  data: { ...REVIEW, from: day('2005-04-11'), to: day('2005-04-15'), team: TEAM, source, ...changes },
});
export const complete = (changes: Partial<DataOf<'CompleteReview'>> = {}): ReviewCommand => ({
  type: 'CompleteReview',
  data: {
    ...REVIEW,
    startedOn: day('2005-04-11'),
    endedOn: day('2005-04-15'),
    certainty: 'stated',
    source,
    ...changes,
  },
});
export const fileReport = (changes: Partial<DataOf<'FileReviewReport'>> = {}): ReviewCommand => ({
  type: 'FileReviewReport',
  data: {
    ...REVIEW,
    title: 'Report of the story',
    findings: [{ obligation: 'KP-IV-a', rating: 'not-met', statement: 'Nobody counts what is dug' }],
    visibility: 'working-group',
    ...changes,
  },
});
export const receiveReport = (): ReviewCommand => ({ type: 'ReceiveReviewReport', data: REVIEW });
export const postReport = (): ReviewCommand => ({
  type: 'PostReviewReport',
  data: { ...REVIEW, comments: 'A register was begun' },
});
export const cancelReview = (reason = 'Roads are flooded'): ReviewCommand => ({
  type: 'CancelReview',
  data: { ...REVIEW, reason },
});

export const recommend = (
  changes: Partial<RecommendationDataOf<'MakeRecommendation'>> = {},
): RecommendationCommand => ({
  type: 'MakeRecommendation',
  data: {
    ...ITEM,
    text: 'Register every digger',
    owner: 'Ministry of the story',
    due: day('2005-12-31'),
    obligations: ['KP-IV-a'],
    visibility: 'working-group',
    ...changes,
  },
});
export const progress = (changes: Partial<RecommendationDataOf<'ReportProgress'>> = {}): RecommendationCommand => ({
  type: 'ReportProgress',
  data: {
    ...ITEM,
    progress: 'Half are registered',
    evidence: { documents: ['Register'], positions: ['12'] },
    ...changes,
  },
});
export const closeRecommendation = (reason = 'All are registered'): RecommendationCommand => ({
  type: 'CloseRecommendation',
  data: { ...ITEM, reason },
});
export const reopen = (due: string | null = '2006-06-30'): RecommendationCommand => ({
  type: 'ReopenRecommendation',
  data: { ...ITEM, reason: 'Two districts are missing', due: due === null ? null : day(due) },
});

/** The Participants of 2003, of which Guinea invites a visit in January 2005. */
export const invited = (): Scenario => given(...recordOf2003()).having(invite(), guineaOn('2005-01-20'));
export const scheduled = (): Scenario => invited().having(schedule(), monitorsOn('2005-02-10'));
export const completed = (): Scenario => scheduled().having(complete(), monitorsOn('2005-04-18'));
export const reported = (): Scenario => completed().having(fileReport(), monitorsOn('2005-05-02'));
export const recommended = (): Scenario => reported().having(recommend(), monitorsOn('2005-05-02'));

/** A command of each kind, about a review of South Africa. */
export const COMMANDS_ON_REVIEWS = ofSouthAfrica({
  ProposeReview: propose(),
  InviteReview: invite(),
  AgreeToReview: agree(),
  ScheduleReview: schedule(),
  CompleteReview: complete(),
  FileReviewReport: fileReport(),
  ReceiveReviewReport: receiveReport(),
  PostReviewReport: postReport(),
  CancelReview: cancelReview(),
  MakeRecommendation: recommend(),
  ReportProgress: progress(),
  CloseRecommendation: closeRecommendation(),
  ReopenRecommendation: reopen(),
});

function ofSouthAfrica<Name extends string>(
  commands: Readonly<Record<Name, ReviewCommand | RecommendationCommand>>,
): Readonly<Record<Name, ReviewCommand | RecommendationCommand>> {
  const participant = 'ZA' as ParticipantCode;
  const moved = Object.entries<ReviewCommand | RecommendationCommand>(commands).map(([name, command]) => [
    name,
    { ...command, data: { ...command.data, participant } },
  ]);
  return Object.fromEntries(moved) as Readonly<Record<Name, ReviewCommand | RecommendationCommand>>;
}
