import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { ParticipantCode } from '../participant-code';
import type { StatisticalPeriod } from '../statistical-period';
import type { NonSubmissionEvent } from './events';

/** One event of each kind about missing returns, with every member filled in. */
export const NONSUBMISSION_EVENT_EXAMPLES: EventExamples<NonSubmissionEvent> = {
  'nonsubmission.step-recorded': {
    type: 'nonsubmission.step-recorded',
    version: 1,
    data: {
      participant: 'VE' as ParticipantCode,
      dataset: 'trade',
      period: '2005-Q2' as StatisticalPeriod,
      step: 'reminder',
      takenOn: '2005-09-07' as LocalDate,
      text: 'Letter of the example',
      policyVersion: 'kp-ledger-default-1',
    },
  },
};
