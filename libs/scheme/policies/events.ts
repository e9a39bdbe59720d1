import type { LocalDate } from '@kp/kernel';
import type { Policy } from './policy';

/** A version of a policy was adopted. What was recorded before stays judged as it was. */
export interface PolicyAdopted {
  readonly type: 'policy.adopted';
  readonly version: 1;
  readonly data: Policy & { readonly adoptedOn: LocalDate };
}

export type PolicyEvent = PolicyAdopted;
