import type { LocalDate } from '@kp/kernel';
import type { DecisionNumber } from '../decisions/decision-number';
import { citationFlags } from '../decisions/citation';
import { groupStream } from '../streams';
import { actor, given, type Act, type Scenario } from '../testing/scenario';
import type { EndMandate, EstablishGroup, FileGroupReport, GiveMandate } from './commands';
import type { GroupCode } from './group-code';
import { mandatesOn, missingReportsOn } from './missing-reports';

const group = 'WGAAP' as GroupCode;
const day = (text: string): LocalDate => text as LocalDate;
const source = 'Communiqué';
const chair: Act = { as: actor('chair'), at: '2010-01-01T10:00:00.000Z' };

const establish = (changes: Partial<EstablishGroup['data']> = {}): EstablishGroup => ({
  type: 'EstablishGroup',
  data: {
    group,
    name: 'Alluvial production',
    kind: 'ad-hoc',
    establishedOn: day('2004-10-29'),
    certainty: 'stated',
    decision: null,
    source,
    ...changes,
  },
});
const give = (changes: Partial<GiveMandate['data']> = {}): GiveMandate => ({
  type: 'GiveMandate',
  data: {
    group,
    mandate: '2005',
    task: 'Report on progress',
    givenOn: day('2005-11-17'),
    certainty: 'stated',
    reportDue: null,
    reportEveryMonths: 6,
    decision: null,
    source,
    ...changes,
  },
});
const end = (effectiveFrom: string): EndMandate => ({
  type: 'EndMandate',
  data: { group, mandate: '2005', effectiveFrom: day(effectiveFrom), reason: 'Renewed', source },
});
const report = (reportedOn: string, name = reportedOn): FileGroupReport => ({
  type: 'FileGroupReport',
  data: { group, report: name, mandate: '2005', title: 'Progress', reportedOn: day(reportedOn), source },
});
const mandated = given().having(establish(), chair).having(give(), chair);
const missing = (history: Scenario, date: string) =>
  missingReportsOn(history.stateOf(groupStream(group)), day(date)).map(({ due }) => due);

describe('the reports of a working group', () => {
  it('given a regular mandate, are missing from the day after each interval in which none came', () => {
    expect([missing(mandated, '2006-05-17'), missing(mandated, '2006-05-18')]).toEqual([[], ['2006-05-17']]);
    const late = mandated.having(report('2006-06-01'), chair);
    expect(missing(late, '2007-05-18')).toEqual(['2006-05-17', '2007-05-17']);
    const timely = mandated.having(report('2006-05-17'), chair);
    expect(missing(timely, '2006-11-18')).toEqual(['2006-11-17']);
    expect(missing(timely, '2006-05-16')).toEqual([]);
  });

  it('given one that is due once, is missing until it comes', () => {
    const history = given()
      .having(establish(), chair)
      .having(give({ reportEveryMonths: null, reportDue: day('2006-11-09') }), chair);
    expect([missing(history, '2006-11-09'), missing(history, '2006-11-10')]).toEqual([[], ['2006-11-09']]);
    const reported = history.having(report('2006-12-01'), chair);
    expect([missing(reported, '2006-11-30'), missing(reported, '2006-12-01')]).toEqual([['2006-11-09'], []]);
  });

  it('are not asked for after the mandate ended', () => {
    const ended = mandated.having(end('2006-11-09'), chair);
    expect(missing(ended, '2009-01-01')).toEqual(['2006-05-17']);
    const state = ended.stateOf(groupStream(group));
    expect(mandatesOn(state, day('2006-11-08'))).toHaveLength(1);
    expect(mandatesOn(state, day('2006-11-09'))).toEqual([]);
  });
});

describe('a working group', () => {
  it('is set up once, and given each mandate once', () => {
    expect(mandated.when(establish(), chair).codes).toEqual(['group-established-already']);
    expect(mandated.when(give(), chair).codes).toEqual(['mandate-given-already']);
    expect(given().when(give(), chair).codes).toEqual(['group-unknown']);
    expect(mandated.having(end('2006-01-01'), chair).when(end('2006-02-01'), chair).codes).toEqual([
      'mandate-ended-already',
    ]);
  });

  it('files its own reports, each once and on a mandate that it has', () => {
    const own: Act = { ...chair, as: actor('working-group') };
    expect(mandated.when(report('2006-05-01'), own).codes).toEqual([]);
    expect(mandated.when(report('2006-05-01'), { ...chair, as: actor('auditor') }).codes).toEqual(['not-a-group']);
    expect(mandated.when(give({ mandate: '2006' }), own).codes).toEqual(['not-the-chair']);
    const filed = mandated.having(report('2006-05-01', 'first'), own);
    expect(filed.when(report('2006-06-01', 'first'), own).codes).toEqual(['group-reported-already']);
    expect(given().having(establish(), chair).when(report('2006-05-01'), own).codes).toEqual(['mandate-unknown']);
    expect(mandated.when(report('2005-11-16'), own).codes).toEqual(['dates-out-of-order']);
  });

  it('given an interval of no time, a due day before the mandate, or a day to come, is told its field', () => {
    const { rejections } = given()
      .having(establish(), chair)
      .when(give({ reportEveryMonths: 0, reportDue: day('2005-01-01'), givenOn: day('2011-01-01') }), chair);
    expect(rejections.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
      '/reportDue dates-out-of-order',
      '/reportEveryMonths interval-of-no-time',
      '/givenOn in-the-future',
    ]);
  });

  it('given a decision that is not on record, is refused; given one that is agreed only, is flagged', () => {
    const decision = 'MOSCOW-2005' as DecisionNumber;
    const citing = give({ mandate: '2006', decision });
    expect(mandated.when(citing, chair).codes).toEqual(['decision-unknown']);
    const tabled = mandated.given({
      type: 'decision.tabled',
      version: 1,
      data: {
        decision,
        kind: 'mandate',
        title: 'Renewal',
        tabledOn: day('2005-11-15'),
        tabledBy: null,
        rule: 'rule-26-2005',
        source,
      },
    });
    const { codes, events } = tabled.when(citing, chair);
    expect(codes).toEqual([]);
    const flagged = events.flatMap((event) => (event.type === 'group.mandate-given' ? [event.data] : []));
    const flags = flagged.flatMap(({ decision: cited, givenOn }) =>
      citationFlags(cited, givenOn, (stream) => tabled.stateOf(stream)),
    );
    expect(flags).toEqual(['decision-not-adopted']);
  });
});
