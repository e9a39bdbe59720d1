import { formatCarats } from '@kp/kernel';
import { finding, type Finding } from './finding';
import { timesInWords, weightInWords } from './in-words';
import { totalOf, wholeYears, type ParticipantRecord } from './participant-record';
import { goesBeyond, type Allowance, type CapacityEstimate, type Rule } from './rule';

/**
 * A place cannot yield more than its ground and its hands allow. A year's declared production is held against the highest
 * of the estimates that speak for it, so that competing estimates never accuse where one of them explains.
 */
export const CAPACITY: Rule<Allowance> = {
  id: 'D2',
  title: 'Declared production is above what the place can yield',
  source: 'Capacity studies of geological surveys for the scheme: Guinea, 2012',
  find: ({ participants, capacities }, allowance) =>
    participants.flatMap((record) =>
      excessesOf(
        record,
        capacities.filter(({ participant }) => participant === record.participant),
        allowance,
      ),
    ),
};

function excessesOf(
  record: ParticipantRecord,
  estimates: readonly CapacityEstimate[],
  allowance: Allowance,
): readonly Finding[] {
  return wholeYears(record).flatMap(({ year, halves }) => {
    const speaking = estimates.filter(({ fromYear, toYear }) => fromYear <= Number(year) && Number(year) <= toYear);
    const [highest] = speaking.toSorted((one, other) => other.high - one.high);
    const produced = totalOf(halves, 'produced');
    const [last] = halves.slice(-1);
    if (highest === undefined || produced === null || last === undefined) return [];
    if (!goesBeyond(produced.carats, highest.high, allowance)) return [];
    return [
      finding({
        rule: 'D2',
        participant: record.participant,
        period: last.period,
        severity: 'strong',
        sentence:
          `${record.participant} declared ${weightInWords(produced.carats)} for ${year}, ` +
          `${timesInWords(produced.carats, highest.high)} times the highest of ${String(speaking.length)} estimates of ` +
          `what it can yield (${weightInWords(highest.low)} to ${weightInWords(highest.high)}: ${highest.source}).`,
        measured: { produced: formatCarats(produced.carats), highest: formatCarats(highest.high) },
        closedBy: 'A survey of the ground that shows more, or a revised return.',
        evidence: halves.flatMap(({ evidence }) => evidence),
      }),
    ];
  });
}
