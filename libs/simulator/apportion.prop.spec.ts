import fc from 'fast-check';
import { apportion } from './apportion';

describe('dividing a number by weights', () => {
  const weights = fc
    .array(fc.nat(10_000), { minLength: 1, maxLength: 60 })
    .filter((list) => list.some((weight) => weight > 0));

  it('gives whole parts that add up to it, each less than one from its exact share', () => {
    fc.assert(
      fc.property(fc.nat(100_000), weights, (total, list) => {
        const sum = list.reduce((left, right) => left + right, 0);
        const parts = apportion(total, list);
        expect(parts.reduce((left, right) => left + right, 0)).toBe(total);
        parts.forEach((part, index) => {
          expect(Number.isInteger(part)).toBe(true);
          expect(Math.abs(part - (total * list[index]!) / sum)).toBeLessThan(1);
        });
      }),
    );
  });

  it('given only weights of 0, gives nothing to anybody', () => {
    expect(apportion(7, [0, 0])).toEqual([0, 0]);
  });
});
