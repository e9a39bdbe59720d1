import { finding, type Finding } from './finding';
import type { ParticipantRecord, PeriodRecord } from './participant-record';
import type { Rule } from './rule';

export interface SilenceParameters {
  /** From how many half-years on without a word it is told. */
  readonly halfYears: number;
}

/**
 * A producer that says nothing. A half-year of membership is silent when no return stands for it and no export is on record;
 * a nil return is a word. Told once, when the silence has lasted long enough, and again for each year that it goes on.
 */
export const SILENCE: Rule<SilenceParameters> = {
  id: 'D12',
  title: 'A producer neither reports nor exports',
  source: 'Venezuela, from 2005',
  find: ({ participants }, parameters) =>
    participants.filter(({ producer }) => producer).flatMap((record) => silencesOf(record, parameters)),
};

function silencesOf({ participant, periods }: ParticipantRecord, { halfYears }: SilenceParameters): readonly Finding[] {
  const found: Finding[] = [];
  let silent: PeriodRecord[] = [];
  for (const half of periods) {
    silent = isSilent(half) ? [...silent, half] : [];
    const [first] = silent;
    const over = silent.length - halfYears;
    if (first === undefined || over < 0 || over % 2 !== 0) continue;
    found.push(
      finding({
        rule: 'D12',
        participant,
        period: half.period,
        severity: 'lead',
        sentence:
          `${participant} has filed no return of production and exported nothing on record from ${first.period} to ` +
          `${half.period}, ${String(silent.length)} half-years.`,
        measured: { halfYears: String(silent.length) },
        closedBy: 'Returns for these half-years, be they nil.',
        evidence: [],
      }),
    );
  }
  return found;
}

function isSilent({ member, produced, exported, evidence }: PeriodRecord): boolean {
  return member && produced === null && evidence.length === 0 && (exported === null || exported.carats === 0);
}
