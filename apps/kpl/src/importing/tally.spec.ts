import type { LineResult, LineVerdict } from './line-result';
import { Tally } from './tally';

function line(number: number, result: LineVerdict): LineResult {
  return { line: number, result, id: null, stream: null, revision: null, position: null, flags: [], errors: [] };
}

describe('a tally', () => {
  it('given no line, says so', () => {
    expect(new Tally().inWords(false)).toBe('0 lines: 0 recorded, 0 duplicate, 0 rejected, 0 malformed');
  });

  it('given lines, counts each sort and remembers the last', () => {
    const tally = new Tally();
    for (let number = 1; number <= 1_500; number += 1) tally.count(line(number, 'recorded'));
    tally.count(line(1_501, 'rejected'));
    tally.count(line(1_507, 'malformed'));
    expect(tally.inWords(false)).toBe('1,502 lines: 1,500 recorded, 0 duplicate, 1 rejected, 1 malformed');
    expect([tally.refused, tally.lastLine]).toEqual([2, 1_507]);
  });

  it('given a dry run, speaks of what would be acceptable', () => {
    const tally = new Tally();
    tally.count(line(1, 'acceptable'));
    expect(tally.inWords(true)).toBe('1 line: 1 acceptable, 0 duplicate, 0 rejected, 0 malformed');
  });
});
