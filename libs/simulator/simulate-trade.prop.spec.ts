import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import { simulateTrade, TRADE_OF_2004, tradeWorldOf, type TradeOptions } from '@kp/simulator';
import fc from 'fast-check';
import { judge } from './testing/judged-trade';

jest.setTimeout(120_000);

const world = tradeWorldOf([...membershipCommands(), ...productionReturnCommands()]);

/** A small year may end with its last stones under way; it is then refused as a whole, before its first command. */
function canBePlanned(options: TradeOptions): boolean {
  try {
    return simulateTrade(options).next().done === false;
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith('The world mines too little')) return false;
    throw error;
  }
}

describe('a synthetic year of any seed and size', () => {
  it('keeps every promise that it makes', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 150, max: 1_500 }), (seed, certificates) => {
        const options = { world, year: 2004, certificates, seed, calibration: TRADE_OF_2004 };
        fc.pre(canBePlanned(options));
        const trade = judge(world, 2004, simulateTrade(options));
        const issued = [...trade.states.values()].filter(({ content }) => content !== null);
        expect(issued).toHaveLength(certificates);
        const { refusals, outOfOrder, notSynthetic, strangers, overdrawn } = trade;
        expect({ refusals, outOfOrder, notSynthetic, strangers, overdrawn }).toEqual({
          refusals: [],
          outOfOrder: [],
          notSynthetic: [],
          strangers: [],
          overdrawn: [],
        });
        const missing = Math.abs(trade.imported.valueUsd - TRADE_OF_2004.importsUsd);
        expect(missing).toBeLessThan(TRADE_OF_2004.importsUsd / 1_000_000);
      }),
      { numRuns: 25 },
    );
  });

  it('is refused as a whole, before its first command, when the stones do not suffice', () => {
    const year = simulateTrade({ world, year: 2004, certificates: 150, seed: 7, calibration: TRADE_OF_2004 });
    expect(() => year.next()).toThrow(/mines too little for 150 certificates/);
  });

  it('also makes a year of which the calibration knows nothing', () => {
    const options = { world, year: 2005, certificates: 500, seed: 7, calibration: TRADE_OF_2004 };
    const trade = judge(world, 2005, simulateTrade(options));
    expect([trade.refusals, trade.strangers, trade.overdrawn]).toEqual([[], [], []]);
  });
});
