import { cellText, readableInstant, withThousands } from './readable';

describe('numbers for people', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-1234567.50', '-1,234,567.50'],
    ['9999999999999.99', '9,999,999,999,999.99'],
  ])('given %s, reads %s', (decimal, readable) => {
    expect(withThousands(decimal)).toBe(readable);
  });

  it('given text that is no number, leaves it as it is', () => {
    expect(withThousands('ZA0012345')).toBe('ZA0012345');
    expect(withThousands('1e21')).toBe('1e21');
  });
});

describe('instants for people', () => {
  it('shows milliseconds only where there are any', () => {
    expect(readableInstant('2004-03-01T10:00:00.000Z')).toBe('2004-03-01 10:00:00 UTC');
    expect(readableInstant('2004-03-01T10:00:00.250Z')).toBe('2004-03-01 10:00:00.250 UTC');
  });
});

describe('a cell', () => {
  it('holds text as it is, words with spaces, nothing for null, and the rest as JSON', () => {
    expect([cellText('a b'), cellText(['a', 'b']), cellText(null), cellText(undefined), cellText(12)]).toEqual([
      'a b',
      'a b',
      '',
      '',
      '12',
    ]);
    expect(cellText({ a: [1] })).toBe('{"a":[1]}');
    expect(cellText([1, 'a'])).toBe('[1,"a"]');
  });
});
