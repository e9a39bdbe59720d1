import type { ReviewCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

const key = { participant: 'GN', review: '2005-2' };
const source = 'Letter of the example';

/** The data of one command of each kind about reviews, as they are sent. All but Guinea's invitation is made up. */
export const REVIEW_EXAMPLES: Readonly<Record<ReviewCommand['type'], JsonObject>> = {
  ProposeReview: { ...key, kind: 'mission', source, ground: 'Exports exceed what is mined' },
  InviteReview: {
    ...key,
    kind: 'follow-up',
    follows: '2005-1',
    source: 'Final communiqué, Moscow, 17 November 2005',
  },
  AgreeToReview: { ...key, source },
  ScheduleReview: {
    ...key,
    from: '2006-03-06',
    to: '2006-03-10',
    team: [
      { seat: 'government', from: 'ZA' },
      { seat: 'industry', from: 'Industry of the example' },
      { seat: 'civil-society', from: 'Civil society of the example' },
    ],
    source,
  },
  CompleteReview: { ...key, startedOn: '2006-03-06', endedOn: '2006-03-10', certainty: 'stated', source },
  FileReviewReport: {
    ...key,
    title: 'Report of the example',
    findings: [{ obligation: 'KP-IV-a', rating: 'partly-met', statement: 'Diggers are not yet registered' }],
    visibility: 'participants-and-observers',
  },
  ReceiveReviewReport: { ...key },
  PostReviewReport: { ...key, comments: 'The register began in March' },
  CancelReview: { ...key, reason: 'Roads are flooded' },
};
