import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import type { TimedCommand } from '@kp/scheme';
import { simulateTrade, tradeWorldOf, TRADE_OF_2004 } from '@kp/simulator';

/** The seed of the year that the demonstration shows. Another seed gives another year with the same totals. */
export const SEED = 2004;

/**
 * The trade of 2004 as it could have been, on so many certificates, consistent with the public record of production and
 * membership. Made up, and marked so.
 */
export function syntheticYear(certificates: number): Iterable<TimedCommand> {
  return simulateTrade({
    world: tradeWorldOf([...membershipCommands(), ...productionReturnCommands()]),
    year: 2004,
    certificates,
    seed: SEED,
    calibration: TRADE_OF_2004,
  });
}
