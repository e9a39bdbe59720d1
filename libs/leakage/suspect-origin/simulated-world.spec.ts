import * as fc from 'fast-check';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import { CustodyQueries, type CustodyFacts } from '@kp/read-models';
import { RecordedWorld } from '@kp/read-models/testing/recorded-world';
import type { ParticipantCode, TimedCommand } from '@kp/scheme';
import { simulateTrade, TRADE_OF_2004, tradeWorldOf } from '@kp/simulator';
import { boundsOf, checkProof, holdingArcs, plantSeeds } from '../custody-network';
import { possibleHistory } from '../testing/possible-history';
import { movementsOf, scenariosFor } from '.';

jest.setTimeout(120_000);

const GUINEA = 'GN' as ParticipantCode;
const world = new RecordedWorld();
let facts: CustodyFacts;

/** A year of honest trade, with its ordinary mishaps, as the simulator makes it up. */
beforeAll(async () => {
  const all: readonly TimedCommand[] = [...membershipCommands(), ...productionReturnCommands()];
  const record = all.filter(({ occurredAt }) => occurredAt < '2005-12-31');
  await world.record(record);
  const options = { year: 2004, certificates: 600, seed: 7, calibration: TRADE_OF_2004 };
  await world.record(simulateTrade({ world: tradeWorldOf(record), ...options }));
  await world.fold();
  facts = new CustodyQueries(world.readModels).facts().value;
});

afterAll(() => {
  world.close();
});

describe('a simulated year of honest trade', () => {
  it('never sends away what the records do not let it have: production counts from the first day of its half-year', () => {
    const { findings } = plantSeeds(movementsOf(facts, null), []);
    expect(findings.filter(({ kind }) => kind === 'negative-stock')).toEqual([]);
  });

  it('given stones of one origin, holds the truth inside the bounds of everybody’s stock, with proofs that hold', () => {
    const seeded = plantSeeds(movementsOf(facts, null), scenariosFor(GUINEA, facts)[0]!.seeds);
    const stocks = seeded.network.participants.map((code) => holdingArcs(seeded, new Set([code]), null));
    const bounds = stocks.map((targets) => boundsOf(seeded, targets));
    expect(bounds.map((one, index) => checkProof(seeded, stocks[index]!, one)).flat()).toEqual([]);
    expect(bounds.some(({ least }) => least > 0)).toBe(true);
    expect(bounds.some(({ least, greatest }) => least < greatest)).toBe(true);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (chances) => {
        const truth = possibleHistory(seeded, chances);
        for (const [index, { least, greatest }] of bounds.entries()) {
          const suspects = stocks[index]!.reduce((sum, arc) => sum + truth[arc]!, 0);
          expect(suspects).toBeGreaterThanOrEqual(least);
          expect(suspects).toBeLessThanOrEqual(greatest);
        }
      }),
      { numRuns: 100 },
    );
  });
});
