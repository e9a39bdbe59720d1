import fc from 'fast-check';
import { KeyFilter } from './key-filter';

describe('a filter of keys', () => {
  it('never denies a key that was added', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (keys) => {
        const filter = new KeyFilter();
        for (const key of keys) filter.add(key);
        expect(keys.every((key) => filter.mayHold(key))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('denies nearly every other key after a hundred thousand', () => {
    const filter = new KeyFilter();
    for (let serial = 0; serial < 100_000; serial += 1) filter.add(`ZA${String(serial).padStart(7, '0')}`);
    let mistaken = 0;
    for (let serial = 0; serial < 100_000; serial += 1) if (filter.mayHold(`BW${String(serial)}`)) mistaken += 1;
    expect(mistaken).toBeLessThan(100);
  });
});
