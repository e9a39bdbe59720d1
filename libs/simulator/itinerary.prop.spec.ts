import fc from 'fast-check';
import { DAY } from './calendar';
import { drawItinerary, lastMomentOf } from './itinerary';
import { randomOf } from './random';
import { TRADE_OF_2004 } from './trade-of-2004';

/** Rates at which every mishap is common, so that each is met. */
const RATES = { ...TRADE_OF_2004.mishaps };
for (const mishap of Object.keys(RATES) as (keyof typeof RATES)[]) Object.assign(RATES, { [mishap]: 2_000 });

describe('the life of a certificate', () => {
  it('has its acts in order, and just those that its fate brings', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(365), fc.boolean(), (seed, day, mayBeReplaced) => {
        const itinerary = drawItinerary(randomOf(seed, 'life'), RATES, day, mayBeReplaced);
        const { fate, issuedAt, validatedAt, dispatchedAt, arrivedAt, reportedAt, reportedAgainAt, endedAt } =
          itinerary;
        expect(Math.floor(issuedAt / DAY)).toBe(day);
        const stays = fate === 'voided' || fate === 'replaced' || fate === 'returned-unused';
        const acts = stays
          ? [issuedAt, validatedAt ?? issuedAt + 1, endedAt]
          : fate === 'invalidated'
            ? [issuedAt, validatedAt, dispatchedAt, endedAt, arrivedAt, reportedAt ?? Infinity]
            : [issuedAt, validatedAt, arrivedAt, reportedAt ?? Infinity, reportedAgainAt ?? Infinity];
        const present = acts.filter((moment) => moment !== null);
        expect(present).toHaveLength(acts.length);
        expect(present).toEqual(present.toSorted((left, right) => left - right));
        expect(dispatchedAt === null).toBe(stays);
        expect(fate === 'confirmed' ? reportedAt !== null : reportedAgainAt === null).toBe(true);
        expect(mayBeReplaced || fate !== 'replaced').toBe(true);
        expect(lastMomentOf(itinerary)).toBeGreaterThanOrEqual(Math.max(issuedAt, endedAt ?? 0, reportedAgainAt ?? 0));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves within twenty-five days of its issue, also where that is recorded late', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (seed) => {
        const { issuedAt, dispatchedAt } = drawItinerary(randomOf(seed, 'life'), RATES, 10, false);
        expect((dispatchedAt ?? issuedAt) - issuedAt).toBeLessThan(25 * DAY);
      }),
      { numRuns: 2_000 },
    );
  });
});
