import fc from 'fast-check';
import { formatHundredths, parseHundredths, sumHundredths } from './hundredths';

const amounts = fc.integer({ min: 0, max: 999_999_999_999_999 });

describe('amounts of two decimals', () => {
  it('are read back as they were written', () => {
    fc.assert(fc.property(amounts, (amount) => parseHundredths(formatHundredths(amount)) === amount));
  });

  it('mean the same with and without trailing zeros', () => {
    expect(parseHundredths('12')).toBe(1200);
    expect(parseHundredths('12.3')).toBe(1230);
    expect(parseHundredths('12.30')).toBe(1230);
  });

  it.each(['', ' 1', '1 ', '-1', '+1', '1.', '.5', '01', '1.234', '1e3', '1,5', 'NaN', '0x10', '٣', '1'.repeat(14)])(
    'are not read from %j',
    (text) => {
      expect(parseHundredths(text)).toBeUndefined();
    },
  );

  it('add up exactly where floating point would not', () => {
    expect(formatHundredths(sumHundredths(['0.10', '0.20'].map((text) => parseHundredths(text) ?? NaN)))).toBe('0.30');
  });

  it('add up to the same whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })), (list) => {
        expect(sumHundredths([...list].reverse())).toBe(sumHundredths(list));
      }),
    );
  });

  it('are written with a sign only when they are less than nothing', () => {
    expect(formatHundredths(-5)).toBe('-0.05');
    expect(formatHundredths(0)).toBe('0.00');
  });

  it('refuse a total that an integer cannot hold', () => {
    expect(() => sumHundredths([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});
