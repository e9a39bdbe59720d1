import { addDays, dateOf, type LocalDate } from '@kp/kernel';
import {
  dueDate,
  endOfPeriod,
  isPeriodOf,
  OWED_DATASETS,
  startOfPeriod,
  type NonSubmissionKey,
  type StatisticalPeriod,
  type Submission,
} from '@kp/scheme';
import type { PlaceStandings } from '../participants/records';
import type { StoredVersion } from '../returns/records';

/** The first day of which anything is owed. */
const START_OF_THE_SCHEME = '2003-01-01';

/** The periods that begin by a day, quarters and half-years, by their last day in time. */
export function periodsUntil(day: LocalDate): readonly StatisticalPeriod[] {
  const years = Array.from({ length: Math.max(Number(day.slice(0, 4)) - 2002, 0) }, (_, index) => 2003 + index);
  return years
    .flatMap((year) =>
      ['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'H2'].map((part) => `${String(year)}-${part}` as StatisticalPeriod),
    )
    .filter((period) => startOfPeriod(period) >= START_OF_THE_SCHEME && startOfPeriod(period) <= day);
}

/**
 * What is owed of the periods that begin by a day: trade and counts of certificates by every Participant, production by
 * every producer, of each period on whose last day they belonged to the scheme (KPCS V(b), Annex III).
 */
export function owedReturns(
  places: readonly PlaceStandings[],
  day: LocalDate,
): readonly (NonSubmissionKey & { readonly due: LocalDate })[] {
  const periods = periodsUntil(day).map((period) => ({ period, due: dueDate(period), end: endOfPeriod(period) }));
  return places.flatMap(({ code, producer, standings }) =>
    periods
      .filter(({ end }) =>
        standings.some(
          ({ standing, effectiveFrom, effectiveUntil }) =>
            standing === 'participant' && effectiveFrom <= end && (effectiveUntil === null || end <= effectiveUntil),
        ),
      )
      .flatMap(({ period, due }) =>
        OWED_DATASETS.filter((dataset) => isPeriodOf(dataset, period) && (dataset !== 'production' || producer)).map(
          (dataset) => ({ participant: code, dataset, period, due }),
        ),
      ),
  );
}

/**
 * The returns that stood on a day, by the name of what they fulfil; `versions` are in the order of recording. One segment
 * of production is enough. What was taken over without its time counts from its last day in time on.
 */
export function submissionsOn(versions: readonly StoredVersion[], day: LocalDate): ReadonlyMap<string, Submission> {
  const standing = new Map<string, StoredVersion>();
  for (const version of versions) {
    const { participant, dataset, period, segment, at, due_on: due } = version;
    if ((at === null ? due : dateOf(at)) > day) continue;
    const name = `${participant}-${dataset}-${period}-${segment}`;
    if (version.fact === 'withdrawn') standing.delete(name);
    else standing.set(name, version);
  }
  const submissions = new Map<string, Submission>();
  for (const { participant, dataset, period, filed_at: filedAt } of standing.values()) {
    const name = `${participant}-${dataset}-${period}`;
    const filedOn = filedAt === null ? null : dateOf(filedAt);
    const before = submissions.get(name);
    const isEarlier =
      before === undefined || (before.filedOn !== null && (filedOn === null || filedOn < before.filedOn));
    if (isEarlier) submissions.set(name, { filedOn });
  }
  return submissions;
}

/** Which dues are asked for: by default all up to a month after the day. */
export function dueRange(
  on: LocalDate,
  from: LocalDate | undefined,
  to: LocalDate | undefined,
): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: from ?? (START_OF_THE_SCHEME as LocalDate), to: to ?? addDays(on, 31) };
}
