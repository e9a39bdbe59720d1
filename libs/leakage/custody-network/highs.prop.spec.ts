import * as fc from 'fast-check';
import highs from 'highs';
import { arbitraryWorld } from '../testing/arbitrary-movements';
import { linearProgram } from '../testing/linear-program';
import { targetsOf } from '../testing/targets-of';
import { boundsOf, passageBoundsOf, plantSeeds } from '.';

describe('bounds', () => {
  it('are those of a linear program, as HiGHS solves it, and exact to the hundredth', async () => {
    let solver = await highs();
    let solved = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryWorld, fc.nat(), async ({ movements, seeds }, choice) => {
        const seeded = plantSeeds(movements, seeds);
        const targets = targetsOf(seeded, choice);
        if (targets.length === 0) return;
        const { least, greatest } = boundsOf(seeded, targets);
        // The solver's memory is that of one module; a fresh one now and then keeps it small.
        solved += 1;
        if (solved % 500 === 0) solver = await highs();
        const lowest = solver.solve(linearProgram(seeded, targets, 'Minimize'));
        const highest = solver.solve(linearProgram(seeded, targets, 'Maximize'));
        expect([lowest.Status, highest.Status]).toEqual(['Optimal', 'Optimal']);
        expect([least, greatest]).toEqual(
          [lowest.ObjectiveValue, highest.ObjectiveValue].map((value) => Number(value.toFixed(6)) + 0),
        );
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});

describe('the passages of suspect carats over any arcs', () => {
  it('are bounded as HiGHS bounds their sum, however often a carat passes', async () => {
    const solver = await highs();
    await fc.assert(
      fc.asyncProperty(arbitraryWorld, fc.nat(3), ({ movements, seeds }, every) => {
        const seeded = plantSeeds(movements, seeds);
        const { tails } = seeded.network;
        const passed = [...tails.keys()].filter((arc) => arc % (every + 1) === 0);
        if (passed.length === 0) return Promise.resolve();
        const { least, greatest } = passageBoundsOf(seeded, passed);
        const solved = (['Minimize', 'Maximize'] as const).map((sense) =>
          solver.solve(linearProgram(seeded, passed, sense)),
        );
        expect([least, greatest]).toEqual(solved.map(({ ObjectiveValue }) => Number(ObjectiveValue.toFixed(6)) + 0));
        return Promise.resolve();
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
