import { carats, usDollars } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { StatisticalPeriod } from '../statistical-period';
import { returnStream } from '../streams';
import { recordOf2003 } from '../testing/record-of-2003';
import { actor, given } from '../testing/scenario';
import { mirrorRemarks, unitValueShift } from './plausibility';
import type { ReturnFigures, TradeLine } from './return-figures';
import { returnFlags } from './return-flags';
import { initialReturnState } from './state';

const south = 'ZA' as ParticipantCode;
const europe = 'EU' as ParticipantCode;

const stated = (weight: number, value: number): ReturnFigures => ({
  kind: 'stated',
  carats: carats(weight),
  valueUsd: usDollars(value),
});
const trade = (direction: TradeLine['direction'], partner: ParticipantCode, weight: number): TradeLine => ({
  direction,
  hs: '7102.31',
  partner,
  origin: null,
  carats: carats(weight),
  valueUsd: usDollars(1),
});

describe('the plausibility of a return', () => {
  it('given a carat worth up to five times what it was, is silent; beyond that, remarks on it', () => {
    const shift = (before: ReturnFigures | null, figures: ReturnFigures) =>
      unitValueShift({ figures: before, of: '2004-H1' }, figures).map(({ detail }) => detail);
    expect(shift(stated(100, 1_000), stated(200, 10_000))).toEqual([]);
    expect(shift(stated(100, 1_000), stated(200, 10_001))).toEqual([
      '2.00 ct and US$ 100.01 is more than five times the value of a carat in 2004-H1: 1.00 ct and US$ 10.00.',
    ]);
    expect(shift(stated(100, 1_000), stated(100, 200))).toEqual([]);
    expect(shift(stated(100, 1_000), stated(100, 199))).toEqual([expect.stringContaining('less than a fifth')]);
    expect(shift(null, stated(1, 1))).toEqual([]);
    expect(shift(stated(0, 1), stated(1, 1))).toEqual([]);
    expect(shift(stated(1, 1), { kind: 'nil' })).toEqual([]);
  });

  it('given amounts as large as can be written, compares them exactly', () => {
    const most = 999_999_999_999_999;
    expect(unitValueShift({ figures: stated(most, most), of: 'x' }, stated(most, most - 1))).toEqual([]);
    expect(unitValueShift({ figures: stated(most, most), of: 'x' }, stated(1, most))).toHaveLength(1);
  });

  it('given a partner that states the same trade by more than a tenth otherwise, remarks on both directions', () => {
    const lines = [trade('export', europe, 1_000), trade('import', europe, 50)];
    const mirror = (...told: readonly TradeLine[]) =>
      mirrorRemarks(south, lines, new Map([[europe, told]])).map(({ detail }) => detail);
    expect(mirror(trade('import', south, 900), trade('export', south, 50))).toEqual([]);
    expect(mirror(trade('import', south, 899), trade('export', south, 50))).toEqual([
      'The return states 10.00 ct of exports to EU, which EU states as 8.99 ct.',
    ]);
    expect(mirror()).toHaveLength(2);
    expect(mirrorRemarks(south, lines, new Map())).toEqual([]);
  });

  it('is told at the door and refuses nothing: in itself, and against what the return said before', () => {
    const key = {
      participant: south,
      dataset: 'production',
      period: '2004-H1' as StatisticalPeriod,
      segment: 'all',
    } as const;
    const act = { as: actor('statistics-office', 'ZA'), at: '2004-06-15T10:00:00.000Z' };
    const history = given(...recordOf2003());
    const early = history.when(
      { type: 'FileReturn', data: { ...key, figures: stated(1, 0), filingTimeKnown: true, source: 'x' } },
      act,
    );
    const [event] = early.events;
    if (event?.type !== 'return.filed') throw new Error('Nothing was filed.');
    expect(returnFlags(event, initialReturnState)).toEqual(['filed-before-period-ended', 'carats-without-value']);
    const revised = early.after.having(
      { type: 'ReviseReturn', data: { ...key, figures: stated(1, 100), source: 'x' } },
      act,
    );
    const [shifted] = revised.when(
      { type: 'ReviseReturn', data: { ...key, figures: stated(1, 600), source: 'x' } },
      act,
    ).events;
    if (shifted?.type !== 'return.revised') throw new Error('Nothing was revised.');
    expect(returnFlags(shifted, revised.statistics(returnStream(key)))).toEqual(['unit-value-shift']);
  });
});
