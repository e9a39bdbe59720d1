import type { ParticipantCode, StatisticalPeriod } from '@kp/scheme';
import { parseReturnName, returnName } from './return-name';

describe('the name of a return', () => {
  it('given a key, then its name reads back as the same key, also with a dash in the segment', () => {
    const key = {
      participant: 'ZA' as ParticipantCode,
      dataset: 'production',
      period: '2020-H2' as StatisticalPeriod,
      segment: 'large-scale',
    } as const;

    expect(returnName(key)).toBe('ZA-production-2020-H2-large-scale');
    expect(parseReturnName(returnName(key))).toEqual(key);
  });

  it.each([
    '',
    'ZA',
    'za-production-2004-H1-all',
    'ZA-customs-2004-H1-all',
    'ZA-production-2004-H3-all',
    'ZA-production-2004-H1-some',
  ])('given %j, then it is the name of nothing', (text) => {
    expect(parseReturnName(text)).toBeUndefined();
  });
});
