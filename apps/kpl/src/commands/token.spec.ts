import { Failure } from '../failure';
import { parseLifetime } from './token';

describe('the lifetime of a token', () => {
  it.each([
    ['90s', 90],
    ['30m', 1_800],
    ['8h', 28_800],
    ['7d', 604_800],
  ])('given %s, is %d seconds', (text, seconds) => {
    expect(parseLifetime(text)).toBe(seconds);
  });

  it.each(['', '8', '0h', '-1h', '1.5h', '8 h', '9999999h', '8w'])('given %j, is refused', (text) => {
    expect(() => parseLifetime(text)).toThrow(Failure);
  });
});
