import { calendarOf, DAY, dayOf } from './calendar';

describe('the calendar of a simulated year', () => {
  it('counts 366 days in 2004 and 365 in 2005', () => {
    expect([calendarOf(2004).days, calendarOf(2005).days]).toEqual([366, 365]);
  });

  it('reads days and moments as dates and instants, into the following year', () => {
    const calendar = calendarOf(2004);
    expect(calendar.dateOfDay(59)).toBe('2004-02-29');
    expect(calendar.instantAt(59 * DAY + 3 * 3600 + 25 * 60 + 7)).toBe('2004-02-29T03:25:07.000Z');
    expect(calendar.dateAt(366 * DAY)).toBe('2005-01-01');
    expect(dayOf(366 * DAY - 1)).toBe(365);
  });

  it('refuses days before the year and long after it', () => {
    expect(() => calendarOf(2004).dateOfDay(-1)).toThrow(RangeError);
    expect(() => calendarOf(2004).dateOfDay(800)).toThrow(RangeError);
  });
});
