import type { NonSubmissionCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

/** The data of one command of each kind about missing returns as they are sent. The letter is made up. */
export const NONSUBMISSION_EXAMPLES: Readonly<Record<NonSubmissionCommand['type'], JsonObject>> = {
  RecordNonSubmissionStep: {
    participant: 'VE',
    dataset: 'trade',
    period: '2005-Q2',
    step: 'reminder',
    text: 'Letter of the example',
  },
};
