import type { LocalDate } from '@kp/kernel';
import { endOfPeriod, startOfPeriod } from '@kp/scheme';
import { finding, type Finding } from './finding';
import { timesInWords, weightInWords } from './in-words';
import { totalOf, wholeYears, type ParticipantRecord, type Stage } from './participant-record';
import type { Records, Rule, BarredOrigin } from './rule';

export interface NeighbourSurgeParameters {
  /** From which factor on, in hundredths, a year's weight is told to have risen above the mean of the years before. */
  readonly leastFactor: number;
  /** With how many years it is compared. */
  readonly years: number;
  /** Years with less than this many hundredths of a carat are not judged. */
  readonly leastCarats: number;
}

/**
 * What a barred place cannot sell under its own name leaves through its neighbours. Where a place on the routes of a suspect
 * origin produces or exports clearly more than before while the bar is in force, that is told; so is everything that the
 * other rules have found there then, with the reason why it weighs more.
 */
export const NEIGHBOUR_SURGE: Rule<NeighbourSurgeParameters> = {
  id: 'D15',
  title: 'A place on the routes of a barred origin has more stones than before',
  source: 'Group of Experts on Côte d’Ivoire, 2006: Ghana and Mali',
  find: ({ participants, suspects }, parameters) =>
    suspects.flatMap((suspect) =>
      participants
        .filter(({ participant }) => suspect.routes.includes(participant))
        .flatMap((record) => surgesOf(record, suspect, parameters)),
    ),
};

/** What other rules found at a place on the routes while the bar was in force: it weighs more there, and says why. */
export function onRoutes(findings: readonly Finding[], { suspects }: Records): readonly Finding[] {
  return suspects.flatMap((suspect) =>
    findings
      .filter(({ rule, severity }) => rule !== 'D12' && rule !== 'D15' && severity !== 'note')
      .filter(
        ({ participant, period }) => suspect.routes.includes(participant) && isBarred(suspect, startOfPeriod(period)),
      )
      .map(({ participant, period, sentence, id, evidence }) =>
        finding(
          {
            rule: 'D15',
            participant,
            period,
            severity: 'strong',
            sentence: `${sentence} ${participant} lies on the routes of stones from ${suspect.origin}, barred since ${suspect.from} (${suspect.source}).`,
            measured: { rests: id },
            closedBy: 'What closes the finding that it rests on, or inspections of exports that find nothing foreign.',
            evidence,
          },
          `${suspect.origin}-${id}`,
        ),
      ),
  );
}

function surgesOf(
  record: ParticipantRecord,
  suspect: BarredOrigin,
  { leastFactor, years, leastCarats }: NeighbourSurgeParameters,
): readonly Finding[] {
  const all = wholeYears(record);
  return (['produced', 'exported'] as readonly Stage[]).flatMap((stage) =>
    all.flatMap(({ year, halves }, index) => {
      const [last] = halves.slice(-1);
      const before = all.slice(Math.max(0, index - years), index).map((one) => totalOf(one.halves, stage));
      const known = before.filter((goods) => goods !== null);
      const now = totalOf(halves, stage);
      if (last === undefined || now === null || known.length < years || now.carats < leastCarats) return [];
      if (!isBarred(suspect, endOfPeriod(last.period))) return [];
      const sum = known.reduce((total, { carats }) => total + carats, 0);
      if (sum === 0 || now.carats * years * 100 < sum * leastFactor) return [];
      return [
        finding(
          {
            rule: 'D15',
            participant: record.participant,
            period: last.period,
            severity: 'lead',
            sentence:
              `${record.participant}, on the routes of stones from ${suspect.origin}, ${stage} ` +
              `${weightInWords(now.carats)} in ${year}, ${timesInWords(now.carats * years, sum)} times the mean of the ` +
              `${String(years)} years before, while ${suspect.origin} is barred (${suspect.source}).`,
            measured: { factor: timesInWords(now.carats * years, sum) },
            closedBy:
              'A new deposit or more hands at work that explain the rise, or inspections that find nothing foreign.',
            evidence: halves.flatMap(({ evidence }) => evidence),
          },
          `${suspect.origin}-${stage}`,
        ),
      ];
    }),
  );
}

function isBarred({ from, to }: BarredOrigin, day: LocalDate): boolean {
  return from <= day && day <= to;
}
