import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  endOfDay,
  parseInstant,
  parseLocalDate,
  startOfDay,
  type LocalDate,
} from './instant';

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
};

describe('instants', () => {
  it('are given milliseconds, so that they sort by time as text', () => {
    expect(parseInstant('2005-11-17T09:30Z')).toBe('2005-11-17T09:30:00.000Z');
    expect(parseInstant('2005-11-17T09:30:01.5Z')).toBe('2005-11-17T09:30:01.500Z');
  });

  it.each([
    '2005-11-17',
    '2005-11-17T09:30:00',
    '2005-11-17T09:30:00+01:00',
    '2005-02-30T00:00:00Z',
    '2005-11-17T25:00Z',
  ])('are not read from %s', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('lie in the UTC day with which they begin', () => {
    expect(dateOf(startOfDay(day('2005-11-17')))).toBe('2005-11-17');
  });
});

describe('days', () => {
  it.each(['2005-02-30', '2005-13-01', '2005-1-1', '05-01-01', '2005-00-10', ''])('are not read from %j', (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
  });

  it('are those of the Gregorian calendar, each and no other', () => {
    const numbers = fc.tuple(fc.nat(9999), fc.nat(14), fc.nat(33));
    fc.assert(
      fc.property(numbers, ([year, month, date]) => {
        const text = [
          String(year).padStart(4, '0'),
          ...[month, date].map((part) => String(part).padStart(2, '0')),
        ].join('-');
        const time = Date.parse(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
        expect(parseLocalDate(text) !== undefined).toBe(exists);
      }),
    );
  });

  it('know leap years', () => {
    expect(parseLocalDate('2004-02-29')).toBe('2004-02-29');
    expect(parseLocalDate('2005-02-29')).toBeUndefined();
    expect(addDays(day('2004-02-28'), 1)).toBe('2004-02-29');
  });

  it('end at 24:00, which is the next day at 00:00', () => {
    expect(endOfDay(day('2007-06-30'))).toBe('2007-07-01T00:00:00.000Z');
    expect(endOfDay(day('2007-06-30'), 120)).toBe('2007-06-30T22:00:00.000Z');
    expect(endOfDay(day('2007-06-30'), -210)).toBe('2007-07-01T03:30:00.000Z');
  });

  it('two months after 31 December end with February', () => {
    expect(addMonths(day('2004-12-31'), 2)).toBe('2005-02-28');
    expect(addMonths(day('2005-11-30'), 2)).toBe('2006-01-30');
    expect(addMonths(day('2005-01-15'), -1)).toBe('2004-12-15');
  });

  it('are counted between', () => {
    expect(daysBetween(day('2007-05-01'), day('2007-06-30'))).toBe(60);
    expect(daysBetween(day('2007-06-30'), day('2007-05-01'))).toBe(-60);
  });
});
