import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import { OBLIGATION_IDS } from '../obligations/obligation';
import { measuresFor, MEASURE_NAMES } from '../obligations/measure';
import { implementationStream } from '../streams';
import { assess, declare, endMeasure, provideInformation } from '../testing/implementation-story';
import { recordOf2003 } from '../testing/record-of-2003';
import { actor, given, type Act, type Scenario } from '../testing/scenario';
import { measuresOn } from './state';

const on = (date: string, participant = 'ZA'): Act => ({
  as: actor('exporting-authority', participant),
  at: `${date}T10:00:00.000Z`,
});
const known = (): Scenario => given(...recordOf2003());
const stateOf = (history: Scenario) => history.stateOf(implementationStream('ZA' as ParticipantCode));

describe('what a Participant declares about its implementation', () => {
  it('holds from its day to its end, and may be older than the scheme', () => {
    const ended = known().having(declare(), on('2003-03-01')).having(endMeasure(), on('2005-01-10'));
    const inPlace = (date: string): number => measuresOn(stateOf(ended), date as LocalDate).length;
    expect(['2002-11-30', '2002-12-01', '2004-12-31', '2005-01-01'].map(inPlace)).toEqual([0, 1, 1, 0]);
    expect(ended.when(declare(), on('2005-02-01')).codes).toEqual([]);
    expect(ended.when(endMeasure(), on('2005-02-01')).codes).toEqual(['measure-not-in-place']);
  });

  it('is declared once while it is in place, and not ahead of its time', () => {
    const declared = known().having(declare(), on('2003-03-01'));
    expect(declared.when(declare(), on('2003-03-02')).codes).toEqual(['measure-declared-already']);
    expect(declared.when(declare({ reference: 'Decree' }), on('2003-03-02')).codes).toEqual([]);
    const ahead = declare({ effectiveFrom: '2003-06-01' as LocalDate });
    expect(known().when(ahead, on('2003-03-01')).codes).toEqual(['in-the-future']);
    const backwards = endMeasure({ effectiveUntil: '2002-01-01' as LocalDate });
    expect(declared.when(backwards, on('2005-01-01')).codes).toEqual(['dates-out-of-order']);
  });

  it('is the word of the Participant itself, or of the Chair to whom it was notified', () => {
    expect(known().when(declare(), on('2003-03-01', 'GN')).codes).toEqual(['not-its-own-implementation']);
    const chair = { as: actor('chair'), at: '2003-03-01T10:00:00.000Z' };
    expect(known().when(declare(), chair).codes).toEqual([]);
    expect(given().when(declare(), chair).codes).toEqual(['participant-unknown']);
  });

  it('given the information of a year, takes it once', () => {
    const provided = known().having(provideInformation(), on('2004-10-01'));
    expect(stateOf(provided).information).toMatchObject([{ year: 2004, providedOn: '2004-10-01' }]);
    expect(provided.when(provideInformation(), on('2004-10-02')).codes).toEqual(['information-provided-already']);
    expect(known().when(provideInformation(), on('2002-12-01')).codes).toContain('before-the-scheme');
  });

  it('given a self-assessment, rates each obligation once', () => {
    expect(stateOf(known().having(assess(), on('2004-10-01'))).assessments).toMatchObject([
      { assessedOn: '2004-10-01', ratings: [{ obligation: 'KP-IV-a', rating: 'partly-met' }] },
    ]);
    const [rating] = assess().data.ratings;
    for (const ratings of [[], [rating, rating].filter((one) => one !== undefined)]) {
      expect(known().when(assess({ ratings }), on('2004-10-01')).codes).toEqual(['rated-twice']);
    }
  });

  it('knows for each measure the obligation that it serves', () => {
    expect(OBLIGATION_IDS.flatMap(measuresFor).toSorted()).toEqual(MEASURE_NAMES.toSorted());
    expect(measuresFor('KP-IV-b')).toEqual(['exporting-authority', 'importing-authority']);
    expect(measuresFor('KP-III-b2')).toEqual([]);
  });
});
