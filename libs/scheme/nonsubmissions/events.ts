import type { LocalDate } from '@kp/kernel';
import type { NonSubmissionStep } from './commands';
import type { NonSubmissionKey } from './nonsubmission-key';

/** A step was taken about a missing return. `policyVersion` names the policy in force on that day. */
export interface NonSubmissionStepRecorded {
  readonly type: 'nonsubmission.step-recorded';
  readonly version: 1;
  readonly data: NonSubmissionKey & {
    readonly step: NonSubmissionStep;
    readonly takenOn: LocalDate;
    readonly text: string;
    readonly policyVersion: string;
  };
}

export type NonSubmissionEvent = NonSubmissionStepRecorded;
