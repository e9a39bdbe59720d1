import { carats, usDollars } from '@kp/kernel';
import fc from 'fast-check';
import { LARGEST_AMOUNT } from '../amounts';
import { caratsMatch, DEFAULT_TOLERANCE, valueDifference } from './tolerance';

const amount = fc.integer({ min: 0, max: LARGEST_AMOUNT });

describe('the tolerance of weights', () => {
  it.each([
    [10_000, 10_005, true],
    [10_000, 9_995, true],
    [10_000, 10_010, true],
    [10_000, 10_011, false],
    [0, 5, true],
    [0, 6, false],
    [100, 105, true],
    [100, 106, false],
    [1_000_000, 1_001_000, true],
    [1_000_000, 1_001_001, false],
    [1_000_000, 999_000, true],
    [1_000_000, 998_999, false],
  ])('given %d hundredths declared and %d seen, matches: %s', (declared, observed, expected) => {
    expect(caratsMatch(carats(declared), carats(observed), DEFAULT_TOLERANCE)).toBe(expected);
  });

  it('given the same weight, always matches', () => {
    fc.assert(fc.property(amount, (weight) => caratsMatch(carats(weight), carats(weight), DEFAULT_TOLERANCE)));
  });

  it('given a weight that matches, so does every nearer one on either side', () => {
    fc.assert(
      fc.property(amount, fc.nat(2_000), fc.nat(2_000), (declared, one, other) => {
        const [near, far] = one < other ? [one, other] : [other, one];
        const matches = (weight: number) => caratsMatch(carats(declared), carats(weight), DEFAULT_TOLERANCE);
        if (matches(declared + far)) expect([matches(declared + near), matches(declared - near)]).toEqual([true, true]);
      }),
    );
  });
});

describe('the tolerance of values', () => {
  it.each([
    [10_000, 11_000, null],
    [10_000, 11_001, 'query'],
    [10_000, 9_000, null],
    [10_000, 8_999, 'query'],
    [10_000, 13_000, 'query'],
    [10_000, 13_001, 'alert'],
    [10_000, 6_999, 'alert'],
    [0, 0, null],
    [0, 1, 'alert'],
  ])('given %d cents declared and %d seen, says %s', (declared, observed, expected) => {
    expect(valueDifference(usDollars(declared), usDollars(observed), DEFAULT_TOLERANCE)).toBe(expected);
  });

  it('given amounts beyond what a float holds exactly, still finds one cent', () => {
    const declared = 999_999_999_999_990;
    expect(valueDifference(usDollars(declared), usDollars((declared / 10) * 9), DEFAULT_TOLERANCE)).toBeNull();
    expect(valueDifference(usDollars(declared), usDollars((declared / 10) * 9 - 1), DEFAULT_TOLERANCE)).toBe('query');
  });
});
