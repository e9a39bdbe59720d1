import { carats, formatCarats, sumCarats, type Carats } from '@kp/kernel';
import { finding } from './finding';
import { weightInWords } from './in-words';
import { totalOf, wholeYears } from './participant-record';
import { goesBeyond, type Allowance, type Rule } from './rule';

/**
 * Who mines nothing can only pass on what came in. A year is judged by itself, for traders sell what they bought the year
 * before; D1 looks at all years together.
 */
export const NON_PRODUCER_SURPLUS: Rule<Allowance> = {
  id: 'D13',
  title: 'A place without mines exports more than came in',
  source: 'Statistics of 2011; Lebanon, 2009',
  find: ({ participants }, allowance) =>
    participants
      .filter(({ producer }) => !producer)
      .flatMap((record) =>
        wholeYears(record).flatMap(({ year, halves }) => {
          const exported = totalOf(halves, 'exported');
          const imported = totalOf(halves, 'imported');
          const [last] = halves.slice(-1);
          const isFirst = record.periods[0]?.period.startsWith(year) === true;
          const opening = isFirst ? (record.openingStock ?? NOTHING) : NOTHING;
          if (exported === null || imported === null || last === undefined) return [];
          const supply = sumCarats([imported.carats, opening]);
          if (!goesBeyond(exported.carats, supply, allowance)) return [];
          const surplus = carats(exported.carats - supply);
          return [
            finding({
              rule: 'D13',
              participant: record.participant,
              period: last.period,
              severity: 'lead',
              sentence:
                `${record.participant}, which mines nothing, exported ${weightInWords(exported.carats)} in ${year} and ` +
                `imported ${weightInWords(imported.carats)}: ${weightInWords(surplus)} more than came in.`,
              measured: {
                exported: formatCarats(exported.carats),
                imported: formatCarats(imported.carats),
                surplus: formatCarats(surplus),
              },
              closedBy: 'A declaration of stock held before, or the certificates of imports not yet recorded.',
              evidence: halves.flatMap(({ evidence }) => evidence),
            }),
          ];
        }),
      ),
};

const NOTHING = 0 as Carats;
