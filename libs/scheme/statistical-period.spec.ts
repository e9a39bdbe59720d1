import type { LocalDate } from '@kp/kernel';
import { addDays } from '@kp/kernel';
import fc from 'fast-check';
import {
  dueDate,
  endOfPeriod,
  isHalfYear,
  parseQuarter,
  parseStatisticalPeriod,
  quarterOf,
  startOfPeriod,
  type StatisticalPeriod,
} from './statistical-period';

const period = (text: string): StatisticalPeriod => text as StatisticalPeriod;

describe('a statistical period', () => {
  it.each([
    ['2004-Q1', '2004-01-01', '2004-03-31', '2004-05-31'],
    ['2004-Q2', '2004-04-01', '2004-06-30', '2004-08-31'],
    ['2004-Q3', '2004-07-01', '2004-09-30', '2004-11-30'],
    ['2004-Q4', '2004-10-01', '2004-12-31', '2005-02-28'],
    ['2003-Q4', '2003-10-01', '2003-12-31', '2004-02-29'],
    ['2004-H1', '2004-01-01', '2004-06-30', '2004-08-31'],
    ['2004-H2', '2004-07-01', '2004-12-31', '2005-02-28'],
  ])('%s begins on %s, ends on %s and is due on %s', (text, start, end, due) => {
    expect([startOfPeriod(period(text)), endOfPeriod(period(text)), dueDate(period(text))]).toEqual([start, end, due]);
  });

  it.each(['2004-H3', '2004-Q0', '2004-Q5', '2004', '04-H1', '2004-h1', ''])('is not "%s"', (text) => {
    expect(parseStatisticalPeriod(text)).toBeUndefined();
  });

  it('is read as it is written', () => {
    expect(parseStatisticalPeriod('2004-H1')).toBe('2004-H1');
    expect([isHalfYear(period('2004-H1')), isHalfYear(period('2004-Q1'))]).toEqual([true, false]);
    expect([parseQuarter('2004-Q1'), parseQuarter('2004-H1')]).toEqual(['2004-Q1', undefined]);
  });

  it('given any day, the quarter of it holds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays('2000-01-01' as LocalDate, days);
        const quarter = quarterOf(day);
        expect(startOfPeriod(quarter) <= day && day <= endOfPeriod(quarter)).toBe(true);
      }),
    );
  });
});
