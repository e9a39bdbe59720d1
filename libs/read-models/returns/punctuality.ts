import { isHalfYear, type ParticipantCode, type StatisticalPeriod } from '@kp/scheme';
import type { Punctuality } from './records';

/** A return, as far as punctuality goes. */
export interface Filing {
  readonly participant: ParticipantCode;
  readonly period: StatisticalPeriod;
  /** Negative when it was early; `null` where the time of filing is not public. */
  readonly daysAfterDue: number | null;
}

/** How punctually each Participant filed, the most punctual first (see `morePunctual`). */
export function punctualityOf(filings: readonly Filing[]): readonly Punctuality[] {
  const byParticipant = new Map<ParticipantCode, Filing[]>();
  for (const filing of filings) {
    byParticipant.set(filing.participant, [...(byParticipant.get(filing.participant) ?? []), filing]);
  }
  return [...byParticipant].map(([participant, own]) => summary(participant, own)).sort(morePunctual);
}

/**
 * By the share of late ones among those whose time is known, then the median of days late, then the code. Whose times are
 * all unknown stand last: nothing can be said of them.
 */
function morePunctual(left: Punctuality, right: Punctuality): number {
  const [leftKnown, rightKnown] = [left, right].map(({ onTime, late }) => onTime + late);
  if (leftKnown === 0 || rightKnown === 0) {
    return Number(leftKnown === 0) - Number(rightKnown === 0) || byCode(left, right);
  }
  return (
    left.late * (rightKnown ?? 0) - right.late * (leftKnown ?? 0) ||
    (left.medianDaysLate ?? 0) - (right.medianDaysLate ?? 0) ||
    byCode(left, right)
  );
}

function byCode(left: Punctuality, right: Punctuality): number {
  return left.participant < right.participant ? -1 : 1;
}

function summary(participant: ParticipantCode, filings: readonly Filing[]): Punctuality {
  const known = filings.flatMap(({ daysAfterDue }) => daysAfterDue ?? []);
  const late = known.filter((days) => days > 0).sort((left, right) => left - right);
  return {
    participant,
    returns: filings.length,
    onTime: known.length - late.length,
    late: late.length,
    unknown: filings.length - known.length,
    medianDaysLate: median(late),
    greatestDaysLate: late.at(-1) ?? null,
    missing: missingPeriods(filings.map(({ period }) => period)),
  };
}

function median(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** The periods that lie between those there are, half-years among half-years and quarters among quarters. */
function missingPeriods(periods: readonly StatisticalPeriod[]): readonly StatisticalPeriod[] {
  const there = new Set(periods);
  return [periods.filter(isHalfYear), periods.filter((period) => !isHalfYear(period))].flatMap((kind) => {
    const sorted = kind.toSorted();
    const last = sorted.at(-1);
    const missing: StatisticalPeriod[] = [];
    for (let [period] = sorted; period !== undefined && last !== undefined && period < last; period = after(period)) {
      if (!there.has(period)) missing.push(period);
    }
    return missing;
  });
}

/** The period that follows. */
function after(period: StatisticalPeriod): StatisticalPeriod {
  const year = Number(period.slice(0, 4));
  const kind = period.slice(5, 6);
  const part = Number(period.slice(6));
  const isLast = part === (kind === 'H' ? 2 : 4);
  return `${String(isLast ? year + 1 : year)}-${kind}${String(isLast ? 1 : part + 1)}` as StatisticalPeriod;
}
