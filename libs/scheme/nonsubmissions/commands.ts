import type { NonSubmissionKey } from './nonsubmission-key';

/**
 * What is done about a missing return, from the softest to the gravest: a reminder, a notice that asks for an explanation,
 * the explanation itself, the referral to the Participation Committee, its recommendation of removal, or its waiver.
 * Removal itself is a decision of the scheme and recorded with the Participant; nothing here brings it about.
 */
export const NON_SUBMISSION_STEPS = [
  'reminder',
  'notice',
  'explanation',
  'referral',
  'recommendation',
  'waiver',
] as const;
export type NonSubmissionStep = (typeof NON_SUBMISSION_STEPS)[number];

/** Records a step that was taken. `text` holds the letter, the explanation or the reasons. */
export interface RecordNonSubmissionStep {
  readonly type: 'RecordNonSubmissionStep';
  readonly data: NonSubmissionKey & { readonly step: NonSubmissionStep; readonly text: string };
}

export type NonSubmissionCommand = RecordNonSubmissionStep;
