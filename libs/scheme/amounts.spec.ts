import { formatCarats, carats, parseCarats } from '@kp/kernel';
import { isAmount, LARGEST_AMOUNT } from './amounts';

describe('an amount', () => {
  it('is whole, not negative, and can be written as a decimal string and read back', () => {
    expect([0, 1, LARGEST_AMOUNT].map(isAmount)).toEqual([true, true, true]);
    expect(parseCarats(formatCarats(carats(LARGEST_AMOUNT)))).toBe(LARGEST_AMOUNT);
    expect([-1, 0.5, NaN, Infinity, LARGEST_AMOUNT + 1].map(isAmount)).toEqual([false, false, false, false, false]);
    expect(parseCarats(formatCarats(carats(LARGEST_AMOUNT + 1)))).toBeUndefined();
  });
});
