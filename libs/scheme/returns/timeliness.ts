import { dateOf, daysBetween, type Instant, type LocalDate } from '@kp/kernel';
import { dueDate, type StatisticalPeriod } from '../statistical-period';

/** How a filing stands to the last day on which it was on time. */
export type Timeliness =
  | { readonly kind: 'on-time'; readonly due: LocalDate }
  | { readonly kind: 'late'; readonly due: LocalDate; readonly days: number }
  | { readonly kind: 'unknown'; readonly due: LocalDate };

/**
 * Whether a return was filed within two months of the end of its period (KPCS Annex III), by UTC days. `unknown` when the
 * time of filing is not public; that says nothing against the Participant.
 */
export function timelinessOf(period: StatisticalPeriod, filedAt: Instant | null): Timeliness {
  const due = dueDate(period);
  if (filedAt === null) return { kind: 'unknown', due };
  const days = daysBetween(due, dateOf(filedAt));
  return days > 0 ? { kind: 'late', due, days } : { kind: 'on-time', due };
}
