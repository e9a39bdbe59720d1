import { addDays, addMonths, type LocalDate } from '@kp/kernel';
import type { GroupState, Mandate } from './state';

/** A report that was due and did not come in its time. */
export interface MissingReport {
  readonly mandate: string;
  readonly due: LocalDate;
}

/** The mandates that a group had on a day. */
export function mandatesOn({ mandates }: GroupState, date: LocalDate): readonly Mandate[] {
  return mandates.filter(({ givenOn, ended }) => givenOn <= date && (ended === null || date < ended.from));
}

/**
 * The reports that were due before a day and had not come by it, oldest first for each mandate. A regular report answers
 * for the interval in which it comes; a report that is due once is answered by any report on the mandate. What falls due
 * after the end of a mandate is not asked for.
 */
export function missingReportsOn({ mandates }: GroupState, date: LocalDate): readonly MissingReport[] {
  return mandates.flatMap((mandate) => {
    const reported = mandate.reports.map(({ reportedOn }) => reportedOn).filter((day) => day <= date);
    const isDue = (due: LocalDate): boolean => due < date && (mandate.ended === null || due < mandate.ended.from);
    return [
      ...[mandate.reportDue]
        .filter((due): due is LocalDate => due !== null && isDue(due) && reported.length === 0)
        .map((due) => ({ mandate: mandate.mandate, due })),
      ...intervalsOf(mandate, isDue)
        .filter(({ from, due }) => !reported.some((day) => from <= day && day <= due))
        .map(({ due }) => ({ mandate: mandate.mandate, due })),
    ];
  });
}

function intervalsOf(
  { givenOn, reportEveryMonths }: Mandate,
  isDue: (due: LocalDate) => boolean,
): readonly { readonly from: LocalDate; readonly due: LocalDate }[] {
  if (reportEveryMonths === null) return [];
  const intervals: { readonly from: LocalDate; readonly due: LocalDate }[] = [];
  let from = givenOn;
  for (let months = reportEveryMonths; isDue(addMonths(givenOn, months)); months += reportEveryMonths) {
    const due = addMonths(givenOn, months);
    intervals.push({ from, due });
    from = addDays(due, 1);
  }
  return intervals;
}
