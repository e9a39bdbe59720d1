import * as fc from 'fast-check';
import highs from 'highs';
import { arbitraryWorld } from '../testing/arbitrary-movements';
import { linearProgram } from '../testing/linear-program';
import { targetsOf } from '../testing/targets-of';
import { boundsOf, plantSeeds } from '.';

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
