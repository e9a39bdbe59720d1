import type { RecommendationCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

const key = { participant: 'GN', review: '2005-2', item: 1 };

/** The data of one command of each kind about recommendations, as they are sent. All is made up. */
export const RECOMMENDATION_EXAMPLES: Readonly<Record<RecommendationCommand['type'], JsonObject>> = {
  MakeRecommendation: {
    ...key,
    text: 'Register every digger',
    owner: 'Ministry of the example',
    due: '2006-12-31',
    obligations: ['KP-IV-a'],
    visibility: 'participants-and-observers',
  },
  ReportProgress: {
    ...key,
    progress: 'Half of the diggers have a licence',
    documents: [{ title: 'Register of the example' }],
    positions: ['4711'],
  },
  CloseRecommendation: { ...key, reason: 'The register is complete' },
  ReopenRecommendation: { ...key, reason: 'Two districts are missing', due: '2007-06-30' },
};
