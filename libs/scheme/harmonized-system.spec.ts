import { parseRoughDiamondCode, ROUGH_DIAMOND_CODES } from './harmonized-system';

describe('the codes of rough diamonds', () => {
  it.each(ROUGH_DIAMOND_CODES)('takes %s with and without the dot', (code) => {
    expect([parseRoughDiamondCode(code), parseRoughDiamondCode(code.replace('.', ''))]).toEqual([code, code]);
  });

  it.each(['7102.39', '7105.10', '7102', '71.0210', ''])('does not take "%s"', (text) => {
    expect(parseRoughDiamondCode(text)).toBeUndefined();
  });
});
