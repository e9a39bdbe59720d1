import fc from 'fast-check';
import { formatPosition, parsePosition, type Position } from './position';

describe('positions at the edges', () => {
  it('are read back as they were written', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (value) => parsePosition(formatPosition(value as Position)) === value));
  });

  it.each(['-1', '01', '1.0', '1e3', '9007199254740992', '', ' 1'])('are not read from %j', (text) => {
    expect(parsePosition(text)).toBeUndefined();
  });
});
