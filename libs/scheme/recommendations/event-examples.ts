import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { ParticipantCode } from '../participant-code';
import type { ReferenceNumber } from '../reference-number';
import type { RecommendationEvent } from './events';

const version = 1;
const key = { participant: 'GN' as ParticipantCode, review: '2005-2' as ReferenceNumber, item: 1 };
const day = (text: string): LocalDate => text as LocalDate;

/** One event of each kind about recommendations, with every member filled in. */
export const RECOMMENDATION_EVENT_EXAMPLES: EventExamples<RecommendationEvent> = {
  'recommendation.made': {
    type: 'recommendation.made',
    version,
    data: {
      ...key,
      text: 'Register every digger',
      owner: 'Ministry of the example',
      due: day('2006-12-31'),
      obligations: ['KP-IV-a'],
      visibility: 'participants-and-observers',
      madeOn: day('2006-03-30'),
    },
  },
  'recommendation.progress-reported': {
    type: 'recommendation.progress-reported',
    version,
    data: {
      ...key,
      progress: 'Half of the diggers have a licence',
      evidence: { documents: ['Register of the example'], positions: ['4711'] },
      visibility: 'participants-and-observers',
      reportedOn: day('2006-09-01'),
    },
  },
  'recommendation.closed': {
    type: 'recommendation.closed',
    version,
    data: {
      ...key,
      reason: 'The register is complete',
      visibility: 'participants-and-observers',
      closedOn: day('2006-12-01'),
    },
  },
  'recommendation.reopened': {
    type: 'recommendation.reopened',
    version,
    data: {
      ...key,
      reason: 'Two districts are missing',
      due: day('2007-06-30'),
      visibility: 'participants-and-observers',
      reopenedOn: day('2007-02-01'),
    },
  },
};
