import * as fc from 'fast-check';
import { carats, type LocalDate } from '@kp/kernel';
import { arbitraryWorld, PLACES } from '../testing/arbitrary-movements';
import { possibleHistory } from '../testing/possible-history';
import { targetsOf } from '../testing/targets-of';
import {
  boundsOf,
  checkProof,
  fifoOf,
  HAIRCUT_PARTS,
  haircutOf,
  kindOf,
  plantSeeds,
  poisonOf,
  roundedParts,
  shipmentArc,
  SINK,
  SOURCE,
} from '.';

const ENDS = ['low', 'high'] as const;

function sumAt<T extends number | bigint>(values: ArrayLike<T>, targets: readonly number[]): bigint {
  return targets.reduce((sum, arc) => sum + BigInt(values[arc]!), 0n);
}

describe('a custody network', () => {
  it('balances at every node, has positive arcs, and leads onwards only', () => {
    fc.assert(
      fc.property(arbitraryWorld, ({ movements, seeds }) => {
        const { network } = plantSeeds(movements, seeds);
        const balance = new Float64Array(network.nodes);
        network.tails.forEach((tail, arc) => {
          const head = network.heads[arc]!;
          const carats = network.carats[arc]!;
          expect(carats).toBeGreaterThan(0);
          expect(head === SINK || head > tail).toBe(true);
          balance[tail]! -= carats;
          balance[head]! += carats;
        });
        expect([...balance.slice(2)].every((sum) => sum === 0)).toBe(true);
        expect(balance[SOURCE]! + balance[SINK]!).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('sends every dispatched shipment with all its carats, whatever the records contradict', () => {
    fc.assert(
      fc.property(arbitraryWorld, ({ movements, seeds }) => {
        const { network } = plantSeeds(movements, seeds);
        const sent = [...network.references.keys()]
          .filter((arc) => kindOf(network, arc) === 'shipment')
          .map((arc): [unknown, unknown] => [network.references[arc], network.carats[arc]]);
        const expected = movements.consignments.flatMap(({ number, dispatch }): [unknown, unknown][] =>
          dispatch === null ? [] : [[number, dispatch.carats]],
        );
        expect(new Map(sent)).toEqual(new Map(expected));
      }),
      { numRuns: 300 },
    );
  });
});

describe('bounds', () => {
  it('are proved by paths and cuts that can be checked without solving anything', () => {
    fc.assert(
      fc.property(arbitraryWorld, fc.nat(), ({ movements, seeds }, choice) => {
        const seeded = plantSeeds(movements, seeds);
        const targets = targetsOf(seeded, choice);
        expect(checkProof(seeded, targets, boundsOf(seeded, targets))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('hold haircut and FIFO inside, at either end of the seeds, and poison at or above the greatest', () => {
    fc.assert(
      fc.property(arbitraryWorld, fc.nat(), ({ movements, seeds }, choice) => {
        const seeded = plantSeeds(movements, seeds);
        const targets = targetsOf(seeded, choice);
        const { least, greatest, carats } = boundsOf(seeded, targets);
        for (const end of ENDS) {
          const haircut = roundedParts(sumAt(haircutOf(seeded, end), targets));
          const fifo = Number(sumAt(fifoOf(seeded, end), targets));
          expect([haircut, fifo].filter((value) => value < least || value > greatest)).toEqual([]);
        }
        const poisoned = targets.some((arc) => poisonOf(seeded, 'high')[arc] === 1);
        expect(greatest > 0).toBe(poisoned);
        expect(greatest).toBeLessThanOrEqual(carats);
      }),
      { numRuns: 800 },
    );
  });

  it('hold every possible history inside', () => {
    fc.assert(
      fc.property(
        arbitraryWorld,
        fc.nat(),
        fc.infiniteStream(fc.nat(1000)),
        ({ movements, seeds }, choice, chances) => {
          const seeded = plantSeeds(movements, seeds);
          const targets = targetsOf(seeded, choice);
          const suspects = Number(sumAt(possibleHistory(seeded, chances), targets));
          const { least, greatest } = boundsOf(seeded, targets);
          expect(suspects).toBeGreaterThanOrEqual(least);
          expect(suspects).toBeLessThanOrEqual(greatest);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('are never widened by knowing from which certificates stones came', () => {
    const places = [...new Set(PLACES)];
    const stocks = places.map((to) => ({
      kind: 'opening-stock' as const,
      to,
      from: '2003-12-31' as LocalDate,
      until: null,
      carats: carats(2000),
      reference: 'enough',
    }));
    fc.assert(
      fc.property(arbitraryWorld, fc.nat(13), ({ movements, seeds }, choice) => {
        const known = { ...movements, supplies: [...movements.supplies, ...stocks] };
        const unknown = { ...known, consignments: known.consignments.map((one) => ({ ...one, sources: [] })) };
        const [linked, pooled] = [plantSeeds(known, seeds), plantSeeds(unknown, seeds)];
        fc.pre(!linked.findings.some(({ kind }) => kind === 'overdrawn'));
        const number = known.consignments[choice % Math.max(1, known.consignments.length)]?.number;
        const arcs = [linked, pooled].map(({ network }) =>
          number === undefined ? undefined : shipmentArc(network, number),
        );
        const [one, other] = arcs;
        fc.pre(one !== undefined && other !== undefined);
        const [inner, outer] = [boundsOf(linked, [one]), boundsOf(pooled, [other])];
        expect(inner.least).toBeGreaterThanOrEqual(outer.least);
        expect(inner.greatest).toBeLessThanOrEqual(outer.greatest);
      }),
      { numRuns: 500 },
    );
  });

  it('are never widened by a narrower seed', () => {
    fc.assert(
      fc.property(arbitraryWorld, fc.nat(), fc.nat(100), ({ movements, seeds }, choice, percent) => {
        // What comes in beside the records is part of the network, so that alone stays as it is.
        const wide = plantSeeds(movements, seeds);
        const narrow = {
          ...wide,
          seeds: wide.seeds.map((seed) => ({
            ...seed,
            high: seed.low + Math.floor(((seed.high - seed.low) * percent) / 100),
          })),
        };
        const targets = targetsOf(wide, choice);
        const [outer, inner] = [boundsOf(wide, targets), boundsOf(narrow, targets)];
        expect(inner.least).toBeGreaterThanOrEqual(outer.least);
        expect(inner.greatest).toBeLessThanOrEqual(outer.greatest);
      }),
      { numRuns: 500 },
    );
  });
});

describe('haircut and FIFO', () => {
  it('conserve suspect carats at every node and keep within every arc', () => {
    fc.assert(
      fc.property(arbitraryWorld, fc.constantFrom(...ENDS), ({ movements, seeds }, end) => {
        const seeded = plantSeeds(movements, seeds);
        const { network } = seeded;
        const check = (values: ArrayLike<number | bigint>, unit: bigint): void => {
          const balance = new BigInt64Array(network.nodes);
          network.tails.forEach((tail, arc) => {
            const value = BigInt(values[arc]!);
            expect(value >= 0n && value <= BigInt(network.carats[arc]!) * unit).toBe(true);
            balance[tail]! -= value;
            balance[network.heads[arc]!]! += value;
          });
          expect([...balance.slice(2)].every((sum) => sum === 0n)).toBe(true);
        };
        check(haircutOf(seeded, end), HAIRCUT_PARTS);
        check(fifoOf(seeded, end), 1n);
      }),
      { numRuns: 400 },
    );
  });
});
