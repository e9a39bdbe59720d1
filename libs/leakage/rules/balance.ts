import { carats, formatCarats, sumCarats, type Carats } from '@kp/kernel';
import { finding, type Finding } from './finding';
import { weightInWords } from './in-words';
import { totalOf, wholeYears, type ParticipantRecord } from './participant-record';
import { goesBeyond, type Allowance, type Rule } from './rule';

/**
 * What left cannot be more than what was there: stock, production and imports since the first period on record, all of
 * them as declared. It needs no statistics. Stocks are rarely declared, so the sentence says which opening stock alone
 * would explain it; a year is told when the gap has grown beyond that of the years before.
 */
export const BALANCE: Rule<Allowance> = {
  id: 'D1',
  title: 'Exports exceed everything that was there',
  source: 'Working Group on Monitoring: Republic of Congo, 2004',
  find: ({ participants }, allowance) => participants.flatMap((record) => gapsOf(record, allowance)),
};

function gapsOf(record: ParticipantRecord, allowance: Allowance): readonly Finding[] {
  const found: Finding[] = [];
  let gapBefore = 0;
  for (const { year, halves } of wholeYears(record)) {
    const upTo = record.periods.filter(({ period }) => period.slice(0, 4) <= year);
    const [last] = halves.slice(-1);
    const exported = totalOf(upTo, 'exported');
    if (last === undefined || exported === null) continue;
    const produced = totalOf(upTo, 'produced')?.carats ?? NOTHING;
    const imported = totalOf(upTo, 'imported')?.carats ?? NOTHING;
    const supply = sumCarats([record.openingStock ?? NOTHING, produced, imported]);
    const gap = exported.carats - supply;
    if (gap <= gapBefore || !goesBeyond(exported.carats, supply, allowance)) continue;
    gapBefore = gap;
    const unfiled = upTo.filter((half) => half.produced === null).length;
    found.push(
      finding({
        rule: 'D1',
        participant: record.participant,
        period: last.period,
        severity: 'strong',
        sentence:
          `${record.participant} exported ${weightInWords(exported.carats)} to the end of ${year}; declared are ` +
          `${weightInWords(produced)} of production and ${weightInWords(imported)} of imports` +
          (record.openingStock === null ? '' : ` and ${weightInWords(record.openingStock)} of stock`) +
          `${unfiled === 0 ? '' : `, with no return for ${String(unfiled)} of ${String(upTo.length)} half-years`}. ` +
          `Only an opening stock ${weightInWords(carats(gap))} larger would explain it.`,
        measured: {
          exported: formatCarats(exported.carats),
          produced: formatCarats(produced),
          imported: formatCarats(imported),
          gap: formatCarats(carats(gap)),
        },
        closedBy:
          'Returns for the missing half-years, a declaration of stock, or the certificates of imports not yet recorded.',
        evidence: upTo.flatMap(({ evidence }) => evidence),
      }),
    );
  }
  return found;
}

const NOTHING = 0 as Carats;
