import { carats, type LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { PolicyEvent } from './events';

/** One event of each kind about policies, with every member filled in. */
export const POLICY_EVENT_EXAMPLES: EventExamples<PolicyEvent> = {
  'policy.adopted': {
    type: 'policy.adopted',
    version: 1,
    data: {
      kind: 'tolerance',
      version: 'tolerance-2005',
      effectiveFrom: '2005-01-01' as LocalDate,
      decision: 'Decision of the example',
      parameters: {
        carats: carats(2),
        caratsBasisPoints: 5,
        queryAboveBasisPoints: 500,
        alertAboveBasisPoints: 2000,
      },
      adoptedOn: '2004-12-01' as LocalDate,
    },
  },
};
