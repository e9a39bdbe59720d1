import type { LocalDate } from '@kp/kernel';
import { decisionStream } from '../streams';
import { actor, given, type Act, type Scenario } from '../testing/scenario';
import type {
  CirculateDecision,
  IssueChairNotice,
  PublishTranslation,
  RecordAgreement,
  TableDecision,
} from './commands';
import type { DecisionNumber } from './decision-number';
import { decisionOn } from './standing';

const decision = 'MOSCOW-2005-CI' as DecisionNumber;
const day = (text: string): LocalDate => text as LocalDate;
const source = 'Communiqué';
const chair: Act = { as: actor('chair'), at: '2007-01-01T10:00:00.000Z' };

const table = (changes: Partial<TableDecision['data']> = {}): TableDecision => ({
  type: 'TableDecision',
  data: {
    decision,
    kind: 'resolution',
    title: 'Illicit production in the north',
    tabledOn: day('2005-11-15'),
    tabledBy: null,
    rule: 'rule-26-2005',
    source,
    ...changes,
  },
});
const agree = (changes: Partial<RecordAgreement['data']> = {}): RecordAgreement => ({
  type: 'RecordAgreement',
  data: {
    decision,
    agreedOn: day('2005-11-17'),
    certainty: 'stated',
    meeting: 'Plenary, Moscow',
    effectiveFrom: null,
    source,
    ...changes,
  },
});
const translate = (language: string, publishedOn = '2006-02-01'): PublishTranslation => ({
  type: 'PublishTranslation',
  data: { decision, language, publishedOn: day(publishedOn), source },
});
const circulate = (circulatedOn = '2006-02-03'): CirculateDecision => ({
  type: 'CirculateDecision',
  data: { decision, circulatedOn: day(circulatedOn), source },
});
const notify = (changes: Partial<IssueChairNotice['data']> = {}): IssueChairNotice => ({
  type: 'IssueChairNotice',
  data: {
    decision,
    title: 'Accept no shipment',
    issuedOn: day('2005-10-06'),
    effectiveFrom: day('2005-10-06'),
    certainty: 'stated',
    source,
    ...changes,
  },
});

const agreed = given().having(table(), chair).having(agree(), chair);
const inFour = ['en', 'fr', 'pt', 'es'].reduce<Scenario>(
  (history, language) => history.having(translate(language), chair),
  agreed,
);
const standing = (history: Scenario, date: string) => decisionOn(history.stateOf(decisionStream(decision)), day(date));

describe('the formal adoption of a decision', () => {
  it('F13: given four of five translations, has not come, and the fifth language is told', () => {
    const history = inFour.having(circulate(), chair);
    expect(standing(history, '2006-12-31')).toEqual({
      status: 'agreed',
      since: '2005-11-17',
      inEffect: false,
      missingLanguages: ['ru'],
      circulationMissing: false,
    });
  });

  it('given the last of what Rule 26 asks for, comes with it, on the day of the latest of them', () => {
    const { events, after } = inFour.having(circulate('2006-03-01'), chair).when(translate('ru', '2006-02-20'), chair);
    expect(events.map(({ type }) => type)).toEqual(['decision.translation-published', 'decision.formally-adopted']);
    expect(events[1]?.data).toEqual({
      decision,
      adoptedOn: '2006-03-01',
      effectiveFrom: '2006-03-01',
      rule: 'rule-26-2005',
    });
    expect(standing(after, '2006-02-28')).toMatchObject({ status: 'agreed', circulationMissing: true });
    expect(standing(after, '2006-03-01')).toMatchObject({ status: 'adopted', inEffect: true, missingLanguages: [] });
  });

  it('given a circulation as the last, or an agreement on what was translated before, comes with that', () => {
    const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);
    expect(types(inFour.having(translate('ru'), chair).when(circulate(), chair).events)).toContain(
      'decision.formally-adopted',
    );
    const draft = ['en', 'fr', 'pt', 'es', 'ru'].reduce<Scenario>(
      (history, language) => history.having(translate(language), chair),
      given().having(table(), chair).having(circulate(), chair),
    );
    expect(types(draft.when(agree({ agreedOn: day('2006-06-01') }), chair).events)).toEqual([
      'decision.agreed',
      'decision.formally-adopted',
    ]);
  });

  it('given an effective date of its own, holds from that day on', () => {
    const history = inFour
      .given({
        type: 'decision.agreed',
        version: 1,
        data: agree({ effectiveFrom: day('2006-07-01') }).data,
      })
      .having(translate('ru'), chair)
      .having(circulate(), chair);
    expect(standing(history, '2006-06-30')).toMatchObject({ status: 'adopted', inEffect: false });
    expect(standing(history, '2006-07-01')).toMatchObject({ inEffect: true });
  });

  it('given another version of the rule, asks for what that version asks for', () => {
    const written = given().having(table({ rule: 'written-procedure-2003' }), chair);
    expect(written.when(agree(), chair).events.map(({ type }) => type)).toEqual([
      'decision.agreed',
      'decision.formally-adopted',
    ]);
    const published = given()
      .having(table({ rule: 'communique-2021' }), chair)
      .having(agree(), chair);
    expect(standing(published, '2005-12-01')).toMatchObject({ missingLanguages: [], circulationMissing: true });
    expect(standing(published.having(circulate(), chair), '2006-02-03')).toMatchObject({ status: 'adopted' });
  });
});

describe('a decision', () => {
  it('given a sixth language, refuses the translation by Rule 26', () => {
    expect(agreed.when(translate('zh'), chair).rejections).toMatchObject([
      { code: 'not-a-plenary-language', pointer: '/language' },
    ]);
  });

  it('takes each step once', () => {
    expect(agreed.when(table(), chair).codes).toEqual(['decision-recorded-already']);
    expect(agreed.when(agree(), chair).codes).toEqual(['decision-agreed-already']);
    expect(inFour.when(translate('en'), chair).codes).toEqual(['translated-already']);
    expect(agreed.having(circulate(), chair).when(circulate(), chair).codes).toEqual(['circulated-already']);
  });

  it('takes steps only after it was tabled, and none in the future', () => {
    for (const step of [agree(), translate('en'), circulate()]) {
      expect(given().when(step, chair).codes).toEqual(['decision-unknown']);
    }
    const early = given().having(table(), chair);
    expect(early.when(agree({ agreedOn: day('2005-11-14') }), chair).codes).toEqual(['dates-out-of-order']);
    expect(agreed.when(circulate('2007-01-03'), chair).rejections).toMatchObject([
      { code: 'in-the-future', pointer: '/circulatedOn' },
    ]);
    expect(standing(early, '2005-11-14')).toBeUndefined();
    expect(standing(early, '2005-11-15')).toMatchObject({ status: 'tabled', inEffect: false });
  });

  it('is tabled by a working group too, and recorded by the Chair alone', () => {
    const group = { ...chair, as: actor('working-group') };
    expect(given().when(table(), group).codes).toEqual([]);
    expect(given().when(table(), { ...chair, as: actor('exporting-authority', 'ZA') }).codes).toEqual(['not-a-tabler']);
    expect(agreed.when(translate('en'), group).codes).toEqual(['not-the-chair']);
  });

  it('given a malformed number or an empty text, is told its field', () => {
    const { rejections } = given().when(table({ decision: 'x' as DecisionNumber, title: ' ' }), chair);
    expect(rejections.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
      '/decision decision-number-malformed',
      '/title text-missing',
    ]);
  });
});

describe('a notice of the Chair', () => {
  it('holds from its day on, without agreement or translation', () => {
    const history = given().having(notify({ effectiveFrom: day('2005-10-10') }), chair);
    expect(standing(history, '2005-10-05')).toBeUndefined();
    expect(standing(history, '2005-10-06')).toMatchObject({ status: 'notice', inEffect: false });
    expect(standing(history, '2005-10-10')).toMatchObject({ inEffect: true, missingLanguages: [] });
    expect(history.when(translate('en'), chair).codes).toEqual(['decision-unknown']);
  });

  it('never holds before it is given', () => {
    expect(given().when(notify({ effectiveFrom: day('2005-10-05') }), chair).codes).toEqual(['dates-out-of-order']);
  });
});
