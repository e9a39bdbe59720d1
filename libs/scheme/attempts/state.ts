import type { AttemptEvent, AttemptReport } from './events';

export interface AttemptState {
  /** `null` until it is reported. A report stands as it was made; what becomes known later is another report. */
  readonly report: AttemptReport | null;
}

export const initialAttemptState: AttemptState = { report: null };

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveAttempt(state: AttemptState, { type, data }: AttemptEvent): AttemptState {
  const name: string = type;
  return name === 'attempt.reported' ? { report: data } : state;
}
