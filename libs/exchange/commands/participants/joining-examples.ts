import type { SchemeCommandType } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

const fact = { certainty: 'stated', source: 'Letter of the example' };

/** The data of one command of each kind about joining; all are made up. */
export const JOINING_EXAMPLES = {
  NotifyApplicant: { participant: 'LB', effectiveFrom: '2005-05-02', ...fact, name: 'Lebanon' },
  CirculateApplicant: { participant: 'LB', effectiveFrom: '2005-05-30', ...fact },
  WithdrawApplicant: { participant: 'LB', effectiveFrom: '2005-07-01', ...fact, reason: 'The law is not passed' },
  JoinOrganisation: {
    participant: 'HU',
    effectiveFrom: '2004-05-01',
    ...fact,
    name: 'Hungary',
    organisation: 'EU',
    hasAuthority: false,
  },
  DeclareStock: { participant: 'LB', effectiveFrom: '2005-09-01', ...fact, carats: '12000.50', valueUsd: '960000.00' },
} as const satisfies Partial<Record<SchemeCommandType, JsonObject>>;
