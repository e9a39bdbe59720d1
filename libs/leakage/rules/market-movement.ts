import type { StatisticalPeriod } from '@kp/scheme';
import { median } from 'simple-statistics';
import type { ParticipantRecord, Stage } from './participant-record';
import { valuePerCarat } from './value-per-carat';

/** By how much prices moved in general between two half-years, as a factor: 1.25 when a carat cost a quarter more. */
export type MarketMovement = (from: StatisticalPeriod, to: StatisticalPeriod) => number;

/** With fewer Participants than these in both half-years, nothing is known of the market between them. */
const LEAST_PARTICIPANTS = 5;

/**
 * The movement of the market, so that nobody is asked why his prices rose with everybody's. From one half-year to the next
 * it is the median of the factors of all Participants that have a price in both; over longer times these are multiplied.
 */
export function marketMovement(
  participants: readonly ParticipantRecord[],
  stage: Stage,
  leastCarats: number,
): MarketMovement {
  const steps = new Map<StatisticalPeriod, number[]>();
  for (const { periods } of participants) {
    periods.forEach((half, index) => {
      const before = periods[index - 1];
      const price = priceOf(half[stage], leastCarats);
      const earlier = before === undefined ? null : priceOf(before[stage], leastCarats);
      if (price === null || earlier === null) return;
      const step = steps.get(half.period);
      if (step === undefined) steps.set(half.period, [Math.log(price / earlier)]);
      else step.push(Math.log(price / earlier));
    });
  }
  const levels = new Map<StatisticalPeriod, number>();
  let level = 0;
  for (const period of [...steps.keys()].toSorted()) {
    const step = steps.get(period) ?? [];
    if (step.length >= LEAST_PARTICIPANTS) level += median(step);
    levels.set(period, level);
  }
  return (from, to) => Math.exp((levels.get(to) ?? 0) - (levels.get(from) ?? 0));
}

function priceOf(goods: ParticipantRecord['periods'][number][Stage], leastCarats: number): number | null {
  return goods === null || goods.carats < leastCarats ? null : valuePerCarat(goods);
}
