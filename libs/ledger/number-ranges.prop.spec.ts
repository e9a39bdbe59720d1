import fc from 'fast-check';
import { NumberRanges } from './number-ranges';

describe('a set of numbers kept as ranges', () => {
  it('given any numbers in any order, then it holds those and no others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (numbers) => {
        const ranges = new NumberRanges();
        for (const number of numbers) ranges.add(number);
        for (let number = 0; number <= 41; number += 1) expect(ranges.has(number)).toBe(numbers.includes(number));
      }),
    );
  });
});
