import type { Rejection } from '@kp/kernel';
import { reject } from '../rejections';

/**
 * After how many days from the last day in time each step against a missing return may be taken. The Kimberley Process
 * has never published its own figures (Moscow communiqué: internal guidelines of the Participation Committee).
 */
export interface NonSubmissionParameters {
  readonly reminderAfterDays: number;
  readonly noticeAfterDays: number;
  readonly referralAfterDays: number;
  readonly recommendationAfterDays: number;
}

/** A reminder after 7 days, a notice after 30, the referral after 60, the recommendation of removal after 90. */
export const DEFAULT_NON_SUBMISSION = {
  version: 'kp-ledger-default-1',
  parameters: { reminderAfterDays: 7, noticeAfterDays: 30, referralAfterDays: 60, recommendationAfterDays: 90 },
} as const satisfies { readonly version: string; readonly parameters: NonSubmissionParameters };

/** What does not fit among the days of a policy that is to be adopted; they stand under the pointer. */
export function nonSubmissionRules(parameters: NonSubmissionParameters, pointer: string): readonly Rejection[] {
  const { reminderAfterDays, noticeAfterDays, referralAfterDays, recommendationAfterDays } = parameters;
  const days = [reminderAfterDays, noticeAfterDays, referralAfterDays, recommendationAfterDays];
  const isInOrder = days.every((day, index) => Number.isSafeInteger(day) && day >= (days[index - 1] ?? 0));
  if (isInOrder) return [];
  const detail = `The steps come after ${days.join(', ')} days.`;
  return [reject('policy-days-out-of-order', `${pointer}/reminderAfterDays`, detail)];
}
