import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { ParticipantCode } from '../participant-code';
import type { ReferenceNumber } from '../reference-number';
import type { ReviewEvent } from './events';

const version = 1;
const key = { participant: 'GN' as ParticipantCode, review: '2005-2' as ReferenceNumber };
const source = 'Letter of the example';
const purpose = { kind: 'follow-up', follows: '2005-1' as ReferenceNumber, source } as const;
const day = (text: string): LocalDate => text as LocalDate;

/** One event of each kind about reviews, with every member filled in. */
export const REVIEW_EVENT_EXAMPLES: EventExamples<ReviewEvent> = {
  'review.proposed': {
    type: 'review.proposed',
    version,
    data: { ...key, ...purpose, ground: 'Exports exceed what is mined', proposedOn: day('2005-11-15') },
  },
  'review.invited': { type: 'review.invited', version, data: { ...key, ...purpose, invitedOn: day('2005-11-17') } },
  'review.agreed': { type: 'review.agreed', version, data: { ...key, agreedOn: day('2005-11-17'), source } },
  'review.scheduled': {
    type: 'review.scheduled',
    version,
    data: {
      ...key,
      from: day('2006-03-06'),
      to: day('2006-03-10'),
      team: [
        { seat: 'government', from: 'ZA' },
        { seat: 'industry', from: 'Industry of the example' },
        { seat: 'civil-society', from: 'Civil society of the example' },
      ],
      scheduledOn: day('2006-01-10'),
      source,
    },
  },
  'review.completed': {
    type: 'review.completed',
    version,
    data: { ...key, startedOn: day('2006-03-06'), endedOn: day('2006-03-10'), certainty: 'stated', source },
  },
  'review.report-filed': {
    type: 'review.report-filed',
    version,
    data: {
      ...key,
      title: 'Report of the example',
      findings: [{ obligation: 'KP-IV-a', rating: 'partly-met', statement: 'Diggers are not yet registered' }],
      visibility: 'participants-and-observers',
      filedOn: day('2006-03-30'),
    },
  },
  'review.report-received': {
    type: 'review.report-received',
    version,
    data: { ...key, receivedOn: day('2006-04-03') },
  },
  'review.report-posted': {
    type: 'review.report-posted',
    version,
    data: {
      ...key,
      comments: 'The register began in March',
      visibility: 'participants-and-observers',
      postedOn: day('2006-04-20'),
    },
  },
  'review.cancelled': {
    type: 'review.cancelled',
    version,
    data: { ...key, reason: 'Roads are flooded', cancelledOn: day('2006-02-20') },
  },
};
