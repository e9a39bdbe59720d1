import { addDays, daysBetween, type LocalDate } from '@kp/kernel';
import type { Certainty } from '../participants/events';

/** The days that KPCS VI.15 allows for a report, and again for its posting. */
export const REPORT_PERIOD_IN_DAYS = 21;

/** How something that is due by a day stands. `late` was done late, `overdue` was not done by the day of asking. */
export type Clock =
  | { readonly kind: 'not-running' }
  /** It began on a day that the sources do not state, so nothing can be said against anybody. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'due' | 'overdue'; readonly due: LocalDate }
  | { readonly kind: 'on-time' | 'late'; readonly due: LocalDate; readonly doneOn: LocalDate };

/** The days on which the clocks of a report begin and stop. */
export interface ReportDays {
  readonly endedOn: LocalDate | null;
  readonly certainty: Certainty | null;
  readonly filedOn: LocalDate | null;
  readonly receivedOn: LocalDate | null;
  readonly postedOn: LocalDate | null;
}

/**
 * The two clocks of KPCS VI.15 on a day: the report is due three weeks after the end of the mission, and its posting three
 * weeks after the Participant received it. Both are derived; nothing is recorded when one runs out.
 */
export function reportClocks(
  { endedOn, certainty, filedOn, receivedOn, postedOn }: ReportDays,
  on: LocalDate,
): { readonly report: Clock; readonly posting: Clock } {
  const report: Clock =
    certainty !== null && certainty !== 'stated' ? { kind: 'unknown' } : clock(endedOn, filedOn, on);
  return { report, posting: clock(receivedOn, postedOn, on) };
}

function clock(began: LocalDate | null, doneOn: LocalDate | null, on: LocalDate): Clock {
  if (began === null) return { kind: 'not-running' };
  const due = addDays(began, REPORT_PERIOD_IN_DAYS);
  if (doneOn !== null) return { kind: daysBetween(due, doneOn) > 0 ? 'late' : 'on-time', due, doneOn };
  return { kind: on > due ? 'overdue' : 'due', due };
}
