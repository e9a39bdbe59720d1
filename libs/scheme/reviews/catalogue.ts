import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { MONITORS, MONITORS_AND_PARTICIPANT, PARTICIPANT_ITSELF } from '../who-may';
import type { ReviewCommand } from './commands';
import { REVIEW_EVENT_EXAMPLES } from './event-examples';
import type { ReviewEvent } from './events';

/** The commands about reviews, with their meaning and who may send them. */
export const REVIEW_COMMANDS: CommandEntries<ReviewCommand> = {
  ProposeReview: {
    summary: 'Ask a Participant for a review, and say why',
    whoMay: MONITORS,
    source: 'KPCS VI.13',
    opens: true,
    evidence: false,
  },
  InviteReview: {
    summary: 'Invite a review of the own system, or a follow-up to an earlier one',
    whoMay: PARTICIPANT_ITSELF,
    source: 'Peer review system of 2003; KPCS VI.14',
    opens: true,
    evidence: false,
  },
  AgreeToReview: {
    summary: 'Agree to a review that was proposed',
    whoMay: PARTICIPANT_ITSELF,
    source: 'KPCS VI.14',
    evidence: false,
  },
  ScheduleReview: {
    summary: 'Set, or move, the days of a review, with its team',
    whoMay: MONITORS,
    source: 'KPCS VI.13; peer review system of 2003',
    evidence: false,
  },
  CompleteReview: {
    summary: 'Record that a review took place',
    whoMay: MONITORS,
    source: 'KPCS VI.15',
    evidence: false,
  },
  FileReviewReport: {
    summary: 'File the report of a review, with what it finds on each obligation',
    whoMay: MONITORS,
    source: 'KPCS VI.15',
    evidence: false,
  },
  ReceiveReviewReport: {
    summary: 'Acknowledge that the Participant has the report',
    whoMay: PARTICIPANT_ITSELF,
    source: 'KPCS VI.15',
    evidence: false,
  },
  PostReviewReport: {
    summary: 'Record that the report is posted, with the comments of the Participant',
    whoMay: MONITORS,
    source: 'KPCS VI.15',
    evidence: false,
  },
  CancelReview: {
    summary: 'Call a review off before it takes place',
    whoMay: MONITORS_AND_PARTICIPANT,
    source: 'KPCS VI.14',
    evidence: false,
  },
};

/** The facts about reviews, in their present version. */
export const REVIEW_EVENTS: EventEntries<ReviewEvent> = {
  'review.proposed': {
    version: 1,
    meaning: 'The monitors asked for a review; nothing follows before the Participant agrees.',
    example: REVIEW_EVENT_EXAMPLES['review.proposed'],
  },
  'review.invited': {
    version: 1,
    meaning: 'The Participant invited a review of its system.',
    example: REVIEW_EVENT_EXAMPLES['review.invited'],
  },
  'review.agreed': {
    version: 1,
    meaning: 'The Participant agreed to a review that was proposed.',
    example: REVIEW_EVENT_EXAMPLES['review.agreed'],
  },
  'review.scheduled': {
    version: 1,
    meaning: 'Days and team of a review were set, or set anew.',
    example: REVIEW_EVENT_EXAMPLES['review.scheduled'],
  },
  'review.completed': {
    version: 1,
    meaning: 'A review took place.',
    example: REVIEW_EVENT_EXAMPLES['review.completed'],
  },
  'review.report-filed': {
    version: 1,
    meaning: 'The team reported to the Chair and the Participant.',
    example: REVIEW_EVENT_EXAMPLES['review.report-filed'],
  },
  'review.report-received': {
    version: 1,
    meaning: 'The Participant has the report.',
    example: REVIEW_EVENT_EXAMPLES['review.report-received'],
  },
  'review.report-posted': {
    version: 1,
    meaning: 'The report is posted with the comments of the Participant.',
    example: REVIEW_EVENT_EXAMPLES['review.report-posted'],
  },
  'review.cancelled': {
    version: 1,
    meaning: 'The review will not take place.',
    example: REVIEW_EVENT_EXAMPLES['review.cancelled'],
  },
};
