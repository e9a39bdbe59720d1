import { formatUsDollars, type UsDollars } from '@kp/kernel';
import { standing, twoSidedChance } from './false-discoveries';
import { finding, type Finding } from './finding';
import { timesInWords, valueInWords, weightInWords } from './in-words';
import {
  totalOf,
  wholeYears,
  type Goods,
  type ParticipantRecord,
  type PeriodRecord,
  type Stage,
} from './participant-record';
import { marketMovement, type MarketMovement } from './market-movement';
import { robustOutlier, type Outlier } from './robust-outlier';
import type { Rule } from './rule';
import { valuePerCarat } from './value-per-carat';

export interface UnitValueParameters {
  /** Half-years with less than this many hundredths of a carat are not judged: a few large stones move them. */
  readonly leastCarats: number;
  /** How many half-years before it a half-year is compared with, at most. */
  readonly window: number;
  /** The modified z-score from which a half-year stands out. */
  readonly z: number;
  /** Of all that stands out, the share that may be chance. */
  readonly falseShare: number;
  /** A half-year must differ from the median by this factor too, in hundredths: 150 is one and a half times. */
  readonly leastFactor: number;
  /** Over how many years a drift is measured, and from which factor on (in hundredths) it is told. */
  readonly driftYears: number;
  readonly driftFactor: number;
  /** From which factor on (in hundredths) the same year's stones are told to be worth more at export than at the mine. */
  readonly stageFactor: number;
}

/**
 * What a carat is worth tells where it may come from. A Participant's value of a carat is compared with its own earlier
 * ones, of the same stage of the chain only and without what moved everybody's prices: a half-year that stands out, or a
 * drift over years. That stones are worth more at export than at the mine is no more than a note, for every hand adds to
 * the price.
 */
export const UNIT_VALUE: Rule<UnitValueParameters> = {
  id: 'D4',
  title: 'The value of a carat left its own history',
  source: 'Experts on Côte d’Ivoire: Ghana, 2006; Côte d’Ivoire, 2019 (stages)',
  find: ({ participants }, parameters) => [
    ...STAGES.flatMap((stage) => {
      const market = marketMovement(participants, stage, parameters.leastCarats);
      return [
        ...jumps(participants, stage, market, parameters),
        ...participants.flatMap((record) => drifts(record, stage, market, parameters)),
      ];
    }),
    ...participants.flatMap((record) => betweenStages(record, parameters)),
  ],
};

const WORDS: Readonly<Record<Stage, string>> = { produced: 'production', exported: 'exports', imported: 'imports' };
const STAGES: readonly Stage[] = ['produced', 'exported'];

interface Jump {
  readonly record: ParticipantRecord;
  readonly half: PeriodRecord;
  readonly worth: UsDollars;
  /** The median of the half-years before, moved with the market to this one. */
  readonly usual: UsDollars;
  readonly outlier: Outlier;
  readonly chance: number;
}

function jumps(
  participants: readonly ParticipantRecord[],
  stage: Stage,
  market: MarketMovement,
  parameters: UnitValueParameters,
): readonly Finding[] {
  const tests = participants.flatMap((record) => testsOf(record, stage, market, parameters));
  return standing(tests, parameters.falseShare)
    .filter(({ outlier, worth, usual }) => {
      const [more, less] = worth > usual ? [worth, usual] : [usual, worth];
      return Math.abs(outlier.z) > parameters.z && more * 100 >= less * parameters.leastFactor;
    })
    .map(({ record: { participant }, half, worth, usual, outlier }) =>
      finding(
        {
          rule: 'D4',
          participant,
          period: half.period,
          severity: 'lead',
          sentence:
            `A carat of ${participant}’s ${WORDS[stage]} was worth ${valueInWords(worth)} in ${half.period}, ` +
            `against a median of ${valueInWords(usual)}, at its prices, in the ${String(outlier.n)} half-years before ` +
            `(modified z ${outlier.z.toFixed(1)}).`,
          measured: {
            worth: formatUsDollars(worth),
            median: formatUsDollars(usual),
            n: String(outlier.n),
            z: outlier.z.toFixed(1),
          },
          closedBy: 'A new deposit or another way of sorting that explains the price, or a corrected return.',
          evidence: half.evidence,
        },
        WORDS[stage],
      ),
    );
}

function testsOf(
  record: ParticipantRecord,
  stage: Stage,
  market: MarketMovement,
  parameters: UnitValueParameters,
): readonly Jump[] {
  const judged = record.periods.flatMap((half) => {
    const worth = worthOf(half[stage], parameters);
    return worth === null ? [] : [{ half, worth }];
  });
  return judged.flatMap(({ half, worth }, index) => {
    const earlier = judged.slice(Math.max(0, index - parameters.window), index);
    const outlier = robustOutlier(
      earlier.map((one) => Math.log(one.worth * market(one.half.period, half.period))),
      Math.log(worth),
    );
    if (outlier === undefined) return [];
    const usual = Math.round(Math.exp(outlier.median)) as UsDollars;
    return [{ record, half, worth, usual, outlier, chance: twoSidedChance(outlier.z) }];
  });
}

function drifts(
  record: ParticipantRecord,
  stage: Stage,
  market: MarketMovement,
  parameters: UnitValueParameters,
): readonly Finding[] {
  const years = wholeYears(record);
  return years.flatMap(({ year, halves }, index) => {
    const begin = years[index - parameters.driftYears];
    const [last] = halves.slice(-1);
    const [first] = begin?.halves.slice(-1) ?? [];
    if (begin === undefined || last === undefined || first === undefined) return [];
    const now = totalOf(halves, stage);
    const then = totalOf(begin.halves, stage);
    const worth = worthOf(now, parameters);
    const before = worthOf(then, parameters);
    if (now === null || then === null || worth === null || before === null) return [];
    const moved = market(first.period, last.period);
    // Stones of another place that are mixed in raise weight and price at once; a price alone follows the market.
    if (now.carats <= then.carats || worth * 100 < before * Math.max(moved, 1) * parameters.driftFactor) return [];
    return [
      finding(
        {
          rule: 'D4',
          participant: record.participant,
          period: last.period,
          severity: 'lead',
          sentence:
            `From ${begin.year} to ${year} the ${WORDS[stage]} of ${record.participant} rose from ` +
            `${weightInWords(then.carats)} to ${weightInWords(now.carats)}, and a carat of them from ` +
            `${valueInWords(before)} to ${valueInWords(worth)}, ${timesInWords(worth, before)} times as much, ` +
            `while prices in general moved by ${moved.toFixed(2)}.`,
          measured: {
            worth: formatUsDollars(worth),
            before: formatUsDollars(before),
            factor: timesInWords(worth, before),
            market: moved.toFixed(2),
          },
          closedBy: 'A new deposit, other prices on the market, or inspections of exports that find nothing foreign.',
          evidence: [...begin.halves, ...halves].flatMap(({ evidence }) => evidence),
        },
        `${WORDS[stage]}-drift`,
      ),
    ];
  });
}

function betweenStages(record: ParticipantRecord, parameters: UnitValueParameters): readonly Finding[] {
  return wholeYears(record).flatMap(({ year, halves }) => {
    const mined = worthOf(totalOf(halves, 'produced'), parameters);
    const sold = worthOf(totalOf(halves, 'exported'), parameters);
    const [last] = halves.slice(-1);
    if (mined === null || sold === null || last === undefined) return [];
    if (sold * 100 < mined * parameters.stageFactor) return [];
    return [
      finding(
        {
          rule: 'D4',
          participant: record.participant,
          period: last.period,
          severity: 'note',
          sentence:
            `In ${year} a carat of ${record.participant} was worth ${valueInWords(mined)} at the mine and ` +
            `${valueInWords(sold)} at export, ${timesInWords(sold, mined)} times as much; prices rise along the chain.`,
          measured: { mined: formatUsDollars(mined), exported: formatUsDollars(sold) },
          closedBy: 'Nothing: it is context for other findings.',
          evidence: halves.flatMap(({ evidence }) => evidence),
        },
        'stages',
      ),
    ];
  });
}

function worthOf(goods: Goods | null, { leastCarats }: UnitValueParameters): UsDollars | null {
  return goods === null || goods.carats < leastCarats ? null : valuePerCarat(goods);
}
