import type { LocalDate } from '@kp/kernel';
import { officeStream } from '../streams';
import { recordOf2003 } from '../testing/record-of-2003';
import { actor, given, type Act, type Scenario } from '../testing/scenario';
import type { ElectOfficer, RecordCandidature, TransferOffice, VacateOffice, WithdrawCandidature } from './commands';
import type { OfficeTitle } from './office-title';
import { parseOfficeTitle } from './office-title';
import { holderOn } from './state';

const office = 'vice-chair' as OfficeTitle;
const day = (text: string): LocalDate => text as LocalDate;
const source = 'Communiqué';
const chair: Act = { as: actor('chair'), at: '2007-01-01T10:00:00.000Z' };
const record = given(...recordOf2003());
const term = {
  office,
  person: null,
  termFrom: day('2006-01-01'),
  termUntil: day('2006-12-31'),
  certainty: 'stated',
  source,
} as const;

const elect = (holder: string, changes: Partial<ElectOfficer['data']> = {}): ElectOfficer => ({
  type: 'ElectOfficer',
  data: { ...term, holder, electedOn: day('2005-11-17'), ...changes },
});
const transfer = (holder: string, changes: Partial<TransferOffice['data']> = {}): TransferOffice => ({
  type: 'TransferOffice',
  data: { ...term, holder, transferredOn: day('2005-11-17'), ...changes },
});
const stand = (candidate: string): RecordCandidature => ({
  type: 'RecordCandidature',
  data: { office, candidate, termFrom: day('2006-01-01'), declaredOn: day('2005-11-15'), source },
});
const withdraw = (candidate: string): WithdrawCandidature => ({
  type: 'WithdrawCandidature',
  data: {
    office,
    candidate,
    termFrom: day('2006-01-01'),
    withdrawnOn: day('2005-11-17'),
    reason: 'For balance',
    source,
  },
});
const vacate = (holder: string, effectiveFrom: string): VacateOffice => ({
  type: 'VacateOffice',
  data: { office, holder, effectiveFrom: day(effectiveFrom), reason: 'Resigned', source },
});
const holder = (history: Scenario, date: string) =>
  holderOn(history.stateOf(officeStream(office)), day(date))?.holder ?? 'nobody';

describe('an office', () => {
  it('is held by whoever was elected, through the days of its term', () => {
    const history = record.having(elect('EU'), chair);
    expect(['2005-12-31', '2006-01-01', '2006-12-31', '2007-01-01'].map((date) => holder(history, date))).toEqual([
      'nobody',
      'EU',
      'EU',
      'nobody',
    ]);
  });

  it('given a second holder in the same term, refuses it by name and days', () => {
    const { rejections } = record
      .having(elect('EU'), chair)
      .when(elect('CA', { termFrom: day('2006-12-31'), termUntil: null }), chair);
    expect(rejections).toMatchObject([{ code: 'office-held-already', pointer: '/termFrom' }]);
    expect(rejections[0]?.detail).toContain('EU holds it from 2006-01-01 to 2006-12-31');
  });

  it('passes to another on a day, and the term of the former ends on the day before', () => {
    const open = record.having(elect('ZA', { termFrom: day('2003-01-01'), termUntil: null }), chair);
    const history = open.having(transfer('CA'), chair);
    expect([holder(history, '2005-12-31'), holder(history, '2006-01-01')]).toEqual(['ZA', 'CA']);
    const next = history.having(transfer('EU', { termFrom: day('2007-01-01'), termUntil: null }), chair);
    expect([holder(next, '2006-12-31'), holder(next, '2007-01-01')]).toEqual(['CA', 'EU']);
  });

  it('passes from nobody, and over a later term, never', () => {
    expect(record.when(transfer('CA'), chair).codes).toEqual(['office-not-held']);
    const later = record
      .having(elect('ZA', { termFrom: day('2005-01-01'), termUntil: day('2005-12-31') }), chair)
      .having(elect('EU', { termFrom: day('2006-06-01') }), chair);
    expect(later.when(transfer('CA'), chair).codes).toEqual(['office-held-already']);
  });

  it('is vacant from the day on which its holder left', () => {
    const history = record.having(elect('EU'), chair);
    expect(history.when(vacate('CA', '2006-06-01'), chair).codes).toEqual(['office-not-held']);
    const vacant = history.having(vacate('EU', '2006-06-01'), chair);
    expect([holder(vacant, '2006-05-31'), holder(vacant, '2006-06-01')]).toEqual(['EU', 'nobody']);
    expect(vacant.when(elect('CA', { termFrom: day('2006-06-01') }), chair).codes).toEqual([]);
  });

  it('of the Chair and Vice-Chair is held by Participants; others may be held by an organisation', () => {
    expect(record.when(elect('World Diamond Council'), chair).codes).toEqual(['not-a-participant']);
    expect(record.when(elect('ML'), chair).codes).toEqual(['not-a-participant']);
    const experts = { office: 'wgde-chair' as OfficeTitle };
    expect(record.when(elect('World Diamond Council', experts), chair).codes).toEqual([]);
  });

  it('given a malformed name, a term that ends before it begins, or another actor, is refused', () => {
    expect(
      record.when(elect('EU', { office: 'Chair' as OfficeTitle, termUntil: day('2005-12-31') }), chair).codes,
    ).toEqual(['office-title-malformed', 'dates-out-of-order']);
    expect(record.when(elect('EU'), { ...chair, as: actor('working-group') }).codes).toEqual(['not-the-chair']);
    for (const text of ['Chair', 'vice--chair', '-chair', '']) expect(parseOfficeTitle(text)).toBeUndefined();
  });
});

describe('a candidature', () => {
  it('given that it was withdrawn, bars the election until it is declared again', () => {
    const history = record.having(stand('CA'), chair).having(withdraw('CA'), chair);
    expect(history.when(elect('CA'), chair).codes).toEqual(['candidature-withdrawn']);
    expect(history.when(elect('EU'), chair).codes).toEqual([]);
    expect(history.having(stand('CA'), chair).when(elect('CA'), chair).codes).toEqual([]);
  });

  it('is declared once and withdrawn once', () => {
    const history = record.having(stand('CA'), chair);
    expect(history.when(stand('CA'), chair).codes).toEqual(['candidate-already']);
    expect(record.when(withdraw('CA'), chair).codes).toEqual(['candidature-unknown']);
    expect(history.having(withdraw('CA'), chair).when(withdraw('CA'), chair).codes).toEqual(['candidature-unknown']);
  });
});
