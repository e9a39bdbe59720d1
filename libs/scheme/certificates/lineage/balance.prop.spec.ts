import { carats, sumCarats } from '@kp/kernel';
import fc from 'fast-check';
import { ROUGH_DIAMOND_CODES } from '../../harmonized-system';
import { balanceOf, type WeightUnderCode } from './balance';

const parts = fc.array(
  fc.record({ hs: fc.constantFrom(...ROUGH_DIAMOND_CODES), carats: fc.integer({ min: 0, max: 100_000 }).map(carats) }),
  { maxLength: 6 },
);
const total = (weights: readonly WeightUnderCode[]): number => sumCarats(weights.map((part) => part.carats));
const under = (code: string, weights: readonly WeightUnderCode[]): number =>
  total(weights.filter(({ hs }) => hs === code));

describe('the balance of stones', () => {
  it('lets nothing appear and nothing vanish', () => {
    fc.assert(
      fc.property(parts, parts, (drawn, certified) => {
        const balance = balanceOf(drawn, certified);
        expect(balance.drawn).toBe(total(drawn));
        expect(balance.drawn + balance.own).toBe(total(certified) + balance.lost);
        expect(Math.min(balance.own, balance.lost, balance.sorted)).toBeGreaterThanOrEqual(0);
        // Unsorted stones are sorted, never made; and nobody counts own stones while there are any to sort.
        expect(balance.sorted).toBeLessThanOrEqual(under('7102.10', drawn));
        const gained = ROUGH_DIAMOND_CODES.map((hs) => Math.max(0, under(hs, certified) - under(hs, drawn)));
        expect(balance.own + balance.sorted).toBe(gained.reduce((sum, part) => sum + part, 0));
        if (under('7102.10', certified) < under('7102.10', drawn) - balance.sorted) expect(balance.own).toBe(0);
      }),
    );
  });

  it('of a certificate that names nothing, is the issuer’s own', () => {
    expect(balanceOf([], [{ hs: '7102.31', carats: carats(5) }])).toEqual({ drawn: 0, own: 5, sorted: 0, lost: 0 });
  });
});
