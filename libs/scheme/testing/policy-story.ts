import { carats, type LocalDate } from '@kp/kernel';
import type { ToleranceParameters } from '../certificates/tolerance';
import type { AdoptPolicy } from '../policies/commands';
import type { PolicyOf } from '../policies/policy';
import { actor, type Act } from './scenario';

/** The Chair adopts at noon of a day. */
export const chairOn = (day: string): Act => ({ as: actor('chair'), at: `${day}T12:00:00.000Z` });

/** A stricter tolerance from 2005 on, unless it is told otherwise. */
export const adopt = (
  changes: Partial<PolicyOf<'tolerance'>> = {},
  parameters: Partial<ToleranceParameters> = {},
): AdoptPolicy => ({
  type: 'AdoptPolicy',
  data: {
    kind: 'tolerance',
    version: 'strict-2005',
    effectiveFrom: '2005-01-01' as LocalDate,
    decision: null,
    parameters: {
      carats: carats(2),
      caratsBasisPoints: 5,
      queryAboveBasisPoints: 500,
      alertAboveBasisPoints: 2000,
      ...parameters,
    },
    ...changes,
  },
});
