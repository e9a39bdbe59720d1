import { sumCarats, sumUsDollars, type Carats, type Position, type UsDollars } from '@kp/kernel';
import type { ParticipantCode, StatisticalPeriod } from '@kp/scheme';

/** Stones by weight and declared value. */
export interface Goods {
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
}

/** What is on record of one half-year of a Participant. */
export interface PeriodRecord {
  readonly period: StatisticalPeriod;
  /** Whether it was a Participant on the last day, so that it owed returns. */
  readonly member: boolean;
  /** As its return states it; nil is zero; `null` while no return stands, or it states no figures. */
  readonly produced: Goods | null;
  /** By the certificates that left, or by statistics; `null` where nothing is known of its trade. */
  readonly exported: Goods | null;
  readonly imported: Goods | null;
  /** Where the facts of its returns stand in the log. */
  readonly evidence: readonly Position[];
}

/** What is on record of one Participant, as known at one moment. */
export interface ParticipantRecord {
  readonly participant: ParticipantCode;
  /** Whether stones are mined there. */
  readonly producer: boolean;
  /** Stocks that were declared for the beginning of the first period; `null` when none were. */
  readonly openingStock: Carats | null;
  /** Half-years without a gap, oldest first: one in which nothing was filed stands there with `null`. */
  readonly periods: readonly PeriodRecord[];
}

/** Which side of a record a rule looks at. */
export type Stage = 'produced' | 'exported' | 'imported';

/** The exact sum of what is known; `null` when nothing is. */
export function totalOf(periods: readonly PeriodRecord[], stage: Stage): Goods | null {
  const known = periods.map((one) => one[stage]).filter((goods) => goods !== null);
  if (known.length === 0) return null;
  return {
    carats: sumCarats(known.map(({ carats }) => carats)),
    valueUsd: sumUsDollars(known.map(({ valueUsd }) => valueUsd)),
  };
}

/** The calendar years of a record that are there with both halves, oldest first. */
export function wholeYears(
  record: ParticipantRecord,
): readonly { readonly year: string; readonly halves: readonly PeriodRecord[] }[] {
  const years = new Map<string, PeriodRecord[]>();
  for (const half of record.periods) {
    const year = half.period.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), half]);
  }
  return [...years].filter(([, halves]) => halves.length === 2).map(([year, halves]) => ({ year, halves }));
}
