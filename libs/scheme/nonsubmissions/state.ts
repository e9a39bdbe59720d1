import type { NonSubmissionEvent, NonSubmissionStepRecorded } from './events';

/** A step that was taken. */
export type TakenStep = Pick<NonSubmissionStepRecorded['data'], 'step' | 'takenOn' | 'text' | 'policyVersion'>;

export interface NonSubmissionState {
  /** In the order of recording. */
  readonly steps: readonly TakenStep[];
}

export const initialNonSubmissionState: NonSubmissionState = { steps: [] };

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveNonSubmission(state: NonSubmissionState, { type, data }: NonSubmissionEvent): NonSubmissionState {
  const name: string = type;
  if (name !== 'nonsubmission.step-recorded') return state;
  const { step, takenOn, text, policyVersion } = data;
  return { steps: [...state.steps, { step, takenOn, text, policyVersion }] };
}
