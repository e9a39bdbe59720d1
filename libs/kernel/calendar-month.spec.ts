import { daysOf, parseCalendarMonth, type CalendarMonth } from './calendar-month';

describe('a month of the calendar', () => {
  it.each(['2005-11', '0001-01', '9999-12'])('is %s', (text) => {
    expect(parseCalendarMonth(text)).toBe(text);
  });

  it.each(['2005-13', '2005-00', '2005-1', '2005', '2005-11-01', '', ' 2005-11'])('is not %j', (text) => {
    expect(parseCalendarMonth(text)).toBeUndefined();
  });

  it('has its days between its bounds, also when it is short', () => {
    const { first, last } = daysOf('2004-02' as CalendarMonth);
    expect(['2004-02-01', '2004-02-29'].every((day) => day >= first && day <= last)).toBe(true);
    expect(['2004-01-31', '2004-03-01'].some((day) => day >= first && day <= last)).toBe(false);
  });
});
