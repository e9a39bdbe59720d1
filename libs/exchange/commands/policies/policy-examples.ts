import type { PolicyCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

/** The data of one command of each kind about policies as they are sent. The figures are made up. */
export const POLICY_COMMAND_EXAMPLES: Readonly<Record<PolicyCommand['type'], JsonObject>> = {
  AdoptPolicy: {
    kind: 'tolerance',
    version: 'tolerance-2005',
    effectiveFrom: '2005-01-01',
    decision: 'Decision of the example',
    tolerance: {
      carats: '0.02',
      caratsBasisPoints: 5,
      queryAboveBasisPoints: 500,
      alertAboveBasisPoints: 2000,
    },
  },
};
