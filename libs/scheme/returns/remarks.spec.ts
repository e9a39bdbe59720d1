import { carats, usDollars, type Instant } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { StatisticalPeriod } from '../statistical-period';
import type { ReturnFigures } from './return-figures';
import { remarksOn, type UnitValueBounds } from './remarks';

const period = '2004-H1' as StatisticalPeriod;
const participant = 'ZA' as ParticipantCode;

function codesOf(figures: ReturnFigures, filedAt: string | null, bounds?: UnitValueBounds): readonly string[] {
  return remarksOn({ period, participant, figures, filedAt: filedAt as Instant | null }, bounds).map(
    ({ code }) => code,
  );
}

const stated = (weight: number, value: number): ReturnFigures => ({
  kind: 'stated',
  carats: carats(weight),
  valueUsd: usDollars(value),
});

describe('remarks on a return', () => {
  it('given an ordinary return, there are none', () => {
    expect(codesOf(stated(10_000, 700_000), '2004-08-30T00:00:00.000Z')).toEqual([]);
    expect(codesOf({ kind: 'nil' }, '2004-08-30T00:00:00.000Z')).toEqual([]);
    expect(codesOf({ kind: 'undisclosed' }, null)).toEqual([]);
  });

  it('given that it was filed before its period ended, say so with the days', () => {
    expect(
      remarksOn({ period, participant, figures: { kind: 'nil' }, filedAt: '2004-06-30T10:00:00.000Z' as Instant }),
    ).toEqual([
      {
        code: 'filed-before-period-ended',
        detail: 'The return for 2004-H1, which ends on 2004-06-30, was filed on 2004-06-30.',
      },
    ]);
    expect(codesOf({ kind: 'nil' }, '2004-07-01T00:00:00.000Z')).toEqual([]);
  });

  it('given weight without value, value without weight, or neither, say so', () => {
    expect(codesOf(stated(1, 0), null)).toEqual(['carats-without-value']);
    expect(codesOf(stated(0, 1), null)).toEqual(['value-without-carats']);
    expect(codesOf(stated(0, 0), null)).toEqual(['zero-stated']);
  });

  it('judge the value of a carat only by given bounds, to the cent', () => {
    const bounds = { lowest: usDollars(1_000), highest: usDollars(2_000) };
    expect(codesOf(stated(300, 2_999), null)).toEqual([]);
    expect(codesOf(stated(300, 2_999), null, bounds)).toEqual(['unit-value-low']);
    expect(codesOf(stated(300, 3_000), null, bounds)).toEqual([]);
    expect(codesOf(stated(300, 6_000), null, bounds)).toEqual([]);
    expect(codesOf(stated(300, 6_001), null, bounds)).toEqual(['unit-value-high']);
  });
});
