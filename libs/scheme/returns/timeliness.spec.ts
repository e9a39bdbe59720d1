import type { Instant } from '@kp/kernel';
import type { StatisticalPeriod } from '../statistical-period';
import { timelinessOf } from './timeliness';

const of = (period: string, filedAt: string | null) =>
  timelinessOf(period as StatisticalPeriod, filedAt as Instant | null);

describe('the timeliness of a return', () => {
  it.each([
    ['2004-H1', '2004-08-31T23:59:59.999Z', '2004-08-31'],
    ['2004-H1', '2004-06-01T00:00:00.000Z', '2004-08-31'],
    ['2003-H2', '2004-02-29T12:00:00.000Z', '2004-02-29'],
    ['2004-Q1', '2004-05-31T12:00:00.000Z', '2004-05-31'],
  ])('given %s filed at %s, is on time, being due on %s', (period, filedAt, due) => {
    expect(of(period, filedAt)).toEqual({ kind: 'on-time', due });
  });

  it.each([
    ['2004-H1', '2004-09-01T00:00:00.000Z', '2004-08-31', 1],
    ['2004-H2', '2005-03-31T00:00:00.000Z', '2005-02-28', 31],
    ['2004-H1', '2006-08-31T00:00:00.000Z', '2004-08-31', 730],
  ])('given %s filed at %s, being due on %s, is %d days late', (period, filedAt, due, days) => {
    expect(of(period, filedAt)).toEqual({ kind: 'late', due, days });
  });

  it('given that the time of filing is not public, is unknown', () => {
    expect(of('2004-H1', null)).toEqual({ kind: 'unknown', due: '2004-08-31' });
  });
});
