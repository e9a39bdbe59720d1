import { COMMUNIQUE_2005, membershipCommands, productionReturnCommands } from '@kp/public-record';
import type { TimedCommand } from '@kp/scheme';
import { simulateTrade, tradeWorldOf, TRADE_OF_2004 } from '@kp/simulator';

/** The seed of the year that the demonstration shows. Another seed gives another year with the same totals. */
export const SEED = 2004;

/**
 * The trade of 2004 as it could have been: as many certificates as the communiqué counts, consistent with the public
 * record of production and membership. Made up, and marked so.
 */
export function syntheticYear(): Iterable<TimedCommand> {
  return simulateTrade({
    world: tradeWorldOf([...membershipCommands(), ...productionReturnCommands()]),
    year: 2004,
    certificates: COMMUNIQUE_2005.certificates2004.value,
    seed: SEED,
    calibration: TRADE_OF_2004,
  });
}
