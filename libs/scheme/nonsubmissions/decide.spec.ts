import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { StatisticalPeriod } from '../statistical-period';
import { nonSubmissionStream } from '../streams';
import { chairOn } from '../testing/policy-story';
import { recordOf2003 } from '../testing/record-of-2003';
import { actor, given, type Act, type Scenario } from '../testing/scenario';
import type { NonSubmissionStep, RecordNonSubmissionStep } from './commands';
import { parseNonSubmissionName, type NonSubmissionKey } from './nonsubmission-key';

const key: NonSubmissionKey = {
  participant: 'ZA' as ParticipantCode,
  dataset: 'trade',
  period: '2005-Q2' as StatisticalPeriod,
};
const take = (
  step: NonSubmissionStep,
  text = 'Letter',
  changes: Partial<NonSubmissionKey> = {},
): RecordNonSubmissionStep => ({
  type: 'RecordNonSubmissionStep',
  data: { ...key, ...changes, step, text },
});
const by = (role: 'working-group' | 'participation-committee' | 'chair', day: string): Act => ({
  as: actor(role),
  at: `${day}T10:00:00.000Z`,
});
const own = (day: string): Act => ({ as: actor('statistics-office', 'ZA'), at: `${day}T10:00:00.000Z` });

const nothing = given(...recordOf2003());
const reminded = nothing.having(take('reminder'), by('working-group', '2005-09-07'));
const noticed = reminded.having(take('notice'), by('chair', '2005-09-30'));
const referred = noticed.having(take('referral'), by('working-group', '2005-10-30'));
const filed = (history: Scenario, day: string): Scenario =>
  history.having(
    {
      type: 'FileReturn',
      data: { ...key, segment: 'all', figures: { kind: 'nil' }, filingTimeKnown: true, source: 'Office' },
    },
    own(day),
  );

describe('a step about a missing return', () => {
  it('given each in its order and at its time, climbs to the recommendation and no further', () => {
    const recommended = referred.having(take('recommendation'), by('participation-committee', '2005-11-29'));
    expect(recommended.stateOf(nonSubmissionStream(key)).steps).toMatchObject([
      { step: 'reminder', takenOn: '2005-09-07', policyVersion: 'kp-ledger-default-1' },
      { step: 'notice' },
      { step: 'referral' },
      { step: 'recommendation', takenOn: '2005-11-29' },
    ]);
    expect(recommended.when(take('recommendation'), by('participation-committee', '2006-01-01')).codes).toEqual([
      'step-out-of-order',
    ]);
  });

  it('given a day before the policy calls for it, is refused, and one that skips another', () => {
    expect(nothing.when(take('reminder'), by('working-group', '2005-08-31')).codes).toEqual(['not-overdue']);
    expect(nothing.when(take('reminder'), by('working-group', '2005-09-06')).rejections).toMatchObject([
      { code: 'step-too-early', detail: expect.stringContaining('from 2005-09-07 on') as string },
    ]);
    expect(nothing.when(take('notice'), by('chair', '2005-12-01')).codes).toEqual(['step-out-of-order']);
    expect(reminded.when(take('reminder'), by('chair', '2005-12-01')).codes).toEqual(['step-out-of-order']);
  });

  it('given another policy in force on the day, is judged by that one, whose name is recorded', () => {
    const stricter = nothing.having(
      {
        type: 'AdoptPolicy',
        data: {
          kind: 'nonsubmission',
          version: 'strict-2005',
          effectiveFrom: '2005-09-01' as LocalDate,
          decision: null,
          parameters: { reminderAfterDays: 1, noticeAfterDays: 2, referralAfterDays: 3, recommendationAfterDays: 4 },
        },
      },
      chairOn('2005-08-01'),
    );
    expect(stricter.when(take('reminder'), by('working-group', '2005-09-01')).events).toMatchObject([
      { data: { policyVersion: 'strict-2005' } },
    ]);
    const unordered = { reminderAfterDays: 5, noticeAfterDays: 2, referralAfterDays: 3, recommendationAfterDays: 4 };
    const policy = {
      kind: 'nonsubmission',
      version: 'x',
      effectiveFrom: '2005-09-01' as LocalDate,
      decision: null,
    } as const;
    expect(
      nothing.when({ type: 'AdoptPolicy', data: { ...policy, parameters: unordered } }, chairOn('2005-08-01')).codes,
    ).toEqual(['policy-days-out-of-order']);
  });

  it('given that the return came, is refused; an explanation is taken at any time', () => {
    const cured = filed(noticed, '2005-10-02');
    expect(cured.when(take('referral'), by('working-group', '2005-11-01')).codes).toEqual(['submitted-already']);
    expect(cured.when(take('explanation', 'The office was closed.'), own('2005-10-03')).codes).toEqual([]);
    expect(nothing.when(take('explanation'), own('2005-07-01')).codes).toEqual([]);
  });

  it('given a waiver of the committee with its reasons, ends', () => {
    const waived = reminded.having(take('waiver', 'War'), by('participation-committee', '2005-10-01'));
    expect(waived.when(take('notice'), by('chair', '2005-12-01')).codes).toEqual(['waived-already']);
    expect(reminded.when(take('waiver', ' '), by('participation-committee', '2005-10-01')).codes).toEqual([
      'text-missing',
    ]);
  });

  it('is for whom it is: nobody explains for another, and only the committee recommends or waives', () => {
    const codes = (step: NonSubmissionStep, act: Act) => referred.when(take(step), act).codes;
    expect(codes('recommendation', by('working-group', '2005-12-01'))).toEqual(['not-for-this-step']);
    expect(codes('waiver', by('chair', '2005-12-01'))).toEqual(['not-for-this-step']);
    expect(codes('explanation', by('chair', '2005-12-01'))).toEqual(['not-for-this-step']);
    expect(codes('reminder', own('2005-12-01'))).toEqual(['not-for-this-step']);
  });

  it('needs a period of the dataset and a Participant on record', () => {
    const half = take('explanation', 'x', { period: '2005-H1' as StatisticalPeriod });
    expect(nothing.when(half, own('2005-12-01')).codes).toEqual(['period-unfit']);
    expect(given().when(take('reminder'), by('chair', '2005-12-01')).codes).toEqual(['participant-unknown']);
  });

  it('has a name that is read as it is written', () => {
    expect(parseNonSubmissionName('ZA-trade-2005-Q2')).toEqual(key);
    for (const text of ['ZA-stocks-2005-H1', 'ZA-trade-2005-H1', 'ZA-trade-2005-Q5', 'za-trade-2005-Q2', '']) {
      expect(parseNonSubmissionName(text)).toBeUndefined();
    }
  });
});
