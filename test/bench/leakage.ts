import highs from 'highs';
import { boundsOf, holdingArcs, kindOf, plantSeeds, type SeededNetwork } from '@kp/leakage';
import { linearProgram } from '@kp/leakage/testing/linear-program';
import { median, type Figure } from './figure';
import { PARTICIPANTS, randomMovements, randomSeeds } from './random-movements';

/** Milliseconds that one interval, and those of all Participants together, may take, by the number of shipments. */
const SIZES = [
  { shipments: 1_000, one: 50, all: 2_000, isForSolver: true },
  { shipments: 10_000, one: 150, all: 10_000, isForSolver: true },
  { shipments: 100_000, one: 3_000, all: null, isForSolver: false },
] as const;

/** How many times as fast as the linear program solver an interval is to come. */
const TIMES_AS_FAST = 10;

const SHIPMENTS_ASKED = 15;

/**
 * Bounds suspect carats, with their proofs, in random worlds of 85 Participants and ten years: of single shipments, and of
 * what every Participant holds at the end. HiGHS solves one question of each sort as linear programs in the same run, and
 * must come to the same values; with 100,000 shipments that is beyond it.
 */
export async function* measureLeakage(): AsyncGenerator<Figure, void, undefined> {
  for (const { shipments, one, all, isForSolver } of SIZES) {
    const movements = randomMovements(shipments);
    const seeded = plantSeeds(movements, randomSeeds(movements));
    const { nodes, tails, references } = seeded.network;
    const arcs = [...references.keys()].filter((arc) => kindOf(seeded.network, arc) === 'shipment');
    const world = `${inWords(shipments)} shipments (${inWords(nodes)} nodes, ${inWords(tails.length)} arcs)`;
    const asked = Array.from({ length: SHIPMENTS_ASKED }, (_, index) => {
      const middle = Math.floor((arcs.length * (index + 0.5)) / SHIPMENTS_ASKED);
      return arcs.slice(middle, middle + 1);
    });
    // What is measured is a program that has run for a while.
    for (const targets of asked) boundsOf(seeded, targets);
    const times = asked.map((targets) => timed(() => boundsOf(seeded, targets)));
    yield allowed(`bounds of a shipment, with proofs, ${world}`, median(times), one);
    if (isForSolver) {
      const targets = asked[asked.length - 2] ?? [];
      const ours = timed(() => boundsOf(seeded, targets));
      yield besideSolver(`the same for one late shipment of them`, ours, await timeOfSolver(seeded, targets));
    }
    if (all === null) continue;
    const holdings = PARTICIPANTS.map((code) => holdingArcs(seeded, new Set([code]), null));
    const together = timed(() => {
      for (const targets of holdings) boundsOf(seeded, targets);
    });
    yield allowed(`bounds of what each of 85 Participants holds, with proofs, ${world}`, together, all);
    const each = await timeOfSolver(seeded, holdings[40] ?? []);
    yield besideSolver('the same, a Participant in the mean', together / holdings.length, each);
  }
}

function allowed(name: string, ours: number, limit: number): Figure {
  return { name, limitName: 'the time allowed', unit: 'ms', ours, limit, ratio: limit / ours, target: 1 };
}

function besideSolver(name: string, ours: number, limit: number): Figure {
  const limitName = 'HiGHS, the same bounds as linear programs';
  return { name, limitName, unit: 'ms', ours, limit, ratio: limit / ours, target: TIMES_AS_FAST };
}

function inWords(count: number): string {
  return count.toLocaleString('en-US');
}

/** Milliseconds for both bounds of one question; checks that they are ours. */
async function timeOfSolver(seeded: SeededNetwork, targets: readonly number[]): Promise<number> {
  const solver = await highs();
  const programs = (['Minimize', 'Maximize'] as const).map((sense) => linearProgram(seeded, targets, sense));
  const start = performance.now();
  const values = programs.map((program) => Math.round(solver.solve(program).ObjectiveValue));
  const took = performance.now() - start;
  const { least, greatest } = boundsOf(seeded, targets);
  if (values[0] !== least || values[1] !== greatest) {
    throw new Error(`HiGHS finds ${values.join(' to ')}, we ${String(least)} to ${String(greatest)}.`);
  }
  return took;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
