import { addDays, type LocalDate } from '@kp/kernel';
import { dueDate, endOfPeriod, type StatisticalPeriod } from '../statistical-period';
import type { NonSubmissionStep } from './commands';
import type { NonSubmissionParameters } from './nonsubmission-policy';
import type { TakenStep } from './state';

/**
 * How an obligation stands. Before the end of its period it is `not-due`, then `due` until its last day, and `overdue`
 * after it until somebody does something about it. `submitted` came in time, or at a time that is not known; `cured` after
 * its last day. The others say which step was the last.
 */
export const SUBMISSION_STATES = [
  'not-due',
  'due',
  'overdue',
  'reminded',
  'notice-issued',
  'explained',
  'referred',
  'removal-recommended',
  'waived',
  'cured',
  'submitted',
] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** The steps that the policy calls for, in their order, and the parameter that says when. */
export const CALLED_STEPS = [
  ['reminder', 'reminderAfterDays'],
  ['notice', 'noticeAfterDays'],
  ['referral', 'referralAfterDays'],
  ['recommendation', 'recommendationAfterDays'],
] as const satisfies readonly (readonly [NonSubmissionStep, keyof NonSubmissionParameters])[];
export type CalledStep = (typeof CALLED_STEPS)[number][0];

const STATE_AFTER: Readonly<Record<NonSubmissionStep, SubmissionState>> = {
  reminder: 'reminded',
  notice: 'notice-issued',
  explanation: 'explained',
  referral: 'referred',
  recommendation: 'removal-recommended',
  waiver: 'waived',
};

/** A return that stands: when it was filed, or `null` where that is not public. */
export interface Submission {
  readonly filedOn: LocalDate | null;
}

/** What is known of an obligation. */
export interface SubmissionFacts {
  readonly period: StatisticalPeriod;
  /** The return that stands on the day; `null` without one. */
  readonly submission: Submission | null;
  readonly steps: readonly TakenStep[];
}

/** How an obligation stands on a day, and what comes next by the policy in force on it. */
export interface SubmissionStanding {
  readonly state: SubmissionState;
  readonly due: LocalDate;
  /** The first step that was not taken yet, and from which day on the policy calls for it; `null` when none is left. */
  readonly next: { readonly step: CalledStep; readonly from: LocalDate } | null;
}

/** Reads the standing on a day. Steps and filings of later days play no part; removal is nothing that follows by itself. */
export function submissionStandingOn(
  day: LocalDate,
  { period, submission, steps }: SubmissionFacts,
  parameters: NonSubmissionParameters,
): SubmissionStanding {
  const due = dueDate(period);
  const taken = steps.filter(({ takenOn }) => takenOn <= day);
  if (submission !== null && (submission.filedOn === null || submission.filedOn <= day)) {
    const isLate = submission.filedOn !== null && submission.filedOn > due;
    return { state: isLate ? 'cured' : 'submitted', due, next: null };
  }
  if (taken.some(({ step }) => step === 'waiver')) return { state: 'waived', due, next: null };
  const last = taken.at(-1);
  const next = nextStep(taken, due, parameters);
  if (last !== undefined) return { state: STATE_AFTER[last.step], due, next };
  if (day <= endOfPeriod(period)) return { state: 'not-due', due, next };
  return { state: day <= due ? 'due' : 'overdue', due, next };
}

/** The step after the gravest that was taken. */
export function nextStep(
  taken: readonly TakenStep[],
  due: LocalDate,
  parameters: NonSubmissionParameters,
): SubmissionStanding['next'] {
  const reached = CALLED_STEPS.findLastIndex(([called]) => taken.some(({ step }) => step === called));
  const following = CALLED_STEPS[reached + 1];
  if (following === undefined) return null;
  const [step, after] = following;
  return { step, from: addDays(due, parameters[after]) };
}
