import fc from 'fast-check';
import { caratsOf, drawGoods, foundToBe, resorted, worthOf } from './goods';
import { randomOf } from './random';

const seeds = fc.maxSafeNat();
const carats = fc.integer({ min: 200, max: 500_000_000 });
const prices = fc.integer({ min: 50, max: 500_000 });
const sortings = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).filter(([, industrial, gem]) => industrial + gem > 0);

describe('the goods of a shipment', () => {
  it('weigh what was taken out of stock, stand under different codes, and are all worth something', () => {
    fc.assert(
      fc.property(seeds, carats, prices, sortings, (seed, weight, price, sorting) => {
        const goods = drawGoods(randomOf(seed, 'goods'), weight, Math.ceil((weight * price) / 100), sorting);
        expect(caratsOf(goods)).toBe(weight);
        expect(new Set(goods.map(({ hs }) => hs)).size).toBe(goods.length);
        expect(goods.every((line) => line.carats > 0 && line.worth > 0)).toBe(true);
        expect(Number.isSafeInteger(worthOf(goods))).toBe(true);
      }),
    );
  });

  it('when sorted anew, keep their weight and worth', () => {
    fc.assert(
      fc.property(seeds, carats, prices, sortings, (seed, weight, price, sorting) => {
        const random = randomOf(seed, 'goods');
        const goods = drawGoods(random, weight, Math.ceil((weight * price) / 100), sorting);
        const seen = resorted(random, goods);
        expect([caratsOf(seen), worthOf(seen)]).toEqual([caratsOf(goods), worthOf(goods)]);
        expect(seen.every((line) => line.carats > 0 && line.worth > 0)).toBe(true);
      }),
    );
  });

  it('when found to be more or less, add up to what was found under the same codes', () => {
    fc.assert(
      fc.property(seeds, carats, prices, fc.integer({ min: 550, max: 1450 }), (seed, weight, price, perThousand) => {
        const goods = drawGoods(randomOf(seed, 'goods'), weight, Math.ceil((weight * price) / 100));
        const found = foundToBe(
          goods,
          Math.floor((weight * perThousand) / 1000),
          Math.floor((worthOf(goods) * perThousand) / 1000),
        );
        expect(caratsOf(found)).toBe(Math.floor((weight * perThousand) / 1000));
        expect(worthOf(found)).toBe(Math.floor((worthOf(goods) * perThousand) / 1000));
        expect(found.map(({ hs }) => hs)).toEqual(goods.map(({ hs }) => hs));
        expect(found.every((line) => line.carats > 0 && line.worth > 0)).toBe(true);
      }),
    );
  });
});
