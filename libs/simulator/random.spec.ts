import { randomOf } from './random';

describe('the source of chance', () => {
  it('given a seed and a label, draws what it always drew', () => {
    const random = randomOf(2004, 'trade of 2004');
    expect(Array.from({ length: 8 }, () => random.below(1_000_000))).toEqual([
      304_469, 544_740, 234_756, 327_249, 2_710, 943_298, 632_948, 563_119,
    ]);
  });

  it.each([
    ['another seed', randomOf(2005, 'trade')],
    ['a seed that differs beyond 32 bits', randomOf(2004 + 2 ** 32, 'trade')],
    ['another label', randomOf(2004, 'orphans')],
  ])('given %s, draws something else', (_, other) => {
    const random = randomOf(2004, 'trade');
    const draws = (source: typeof random): readonly number[] =>
      Array.from({ length: 4 }, () => source.below(1_000_000));
    expect(draws(other)).not.toEqual(draws(random));
  });

  it('draws each whole number below a bound about equally often', () => {
    const random = randomOf(1, 'even');
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw += 1) counts[random.below(10)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(9_600);
    expect(Math.max(...counts)).toBeLessThan(10_400);
  });

  it('draws between two numbers, both included', () => {
    const random = randomOf(2, 'between');
    const drawn = new Set(Array.from({ length: 200 }, () => random.between(3, 5)));
    expect([...drawn].toSorted()).toEqual([3, 4, 5]);
  });

  it('draws things by their weights, never one of weight 0, and nothing when all are', () => {
    const random = randomOf(3, 'weights');
    const things = [
      { thing: 'often', weight: 3 },
      { thing: 'never', weight: 0 },
      { thing: 'seldom', weight: 1 },
    ];
    const drawn = Array.from({ length: 4_000 }, () => random.oneOf(things));
    expect(drawn).not.toContain('never');
    expect(drawn.filter((thing) => thing === 'often').length / 4_000).toBeCloseTo(0.75, 1);
    expect(random.oneOf([{ thing: 'never', weight: 0 }])).toBeUndefined();
  });

  it('draws sizes with mean 1 and a long tail', () => {
    const random = randomOf(4, 'sizes');
    const sizes = Array.from({ length: 100_000 }, () => random.skewed()).toSorted((left, right) => left - right);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeCloseTo(1, 1);
    expect(sizes[50_000]).toBeCloseTo(0.74, 1);
    expect(sizes[99_000]).toBeGreaterThan(4);
    expect(sizes[0]).toBeGreaterThan(0.02);
    expect(sizes[99_999]).toBeLessThan(8);
  });

  it('draws factors around one within the spread', () => {
    const random = randomOf(5, 'spread');
    const factors = Array.from({ length: 1_000 }, () => random.around(250));
    expect(Math.min(...factors)).toBeGreaterThanOrEqual(0.75);
    expect(Math.max(...factors)).toBeLessThanOrEqual(1.25);
  });
});
