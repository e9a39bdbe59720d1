import fc from 'fast-check';
import { Projector } from './index';
import { counted, logWithHoles, tallyProjection, tallyStream, TemporaryFolder } from './testing/tally';

const appends = fc.array(
  fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    amounts: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 4 }),
    foldNow: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('however the log is cut into batches', () => {
  it('a read model equals a fold of the whole in one, and so does a rebuilt one', async () => {
    await fc.assert(
      fc.asyncProperty(appends, async (log) => {
        const folder = new TemporaryFolder();
        const store = logWithHoles();
        // Poison is part of the log too: what is parked must not depend on the batches either.
        const projections = [tallyProjection({ faults: { throwsOn: 7 } })];
        const keeper = new Projector({ store, directory: folder.path, projections });
        for (const { name, amounts, foldNow } of log) {
          await store.append(
            tallyStream(name),
            'any',
            amounts.map((by) => counted(by)),
          );
          if (foldNow) await keeper.catchUp();
        }
        await keeper.catchUp();
        const [live] = await keeper.verify();
        const parked = keeper.parked();
        await keeper.rebuild();
        const [rebuilt] = await keeper.verify();
        expect(live).toMatchObject({ equal: true, digest: rebuilt?.digest });
        expect(keeper.parked()).toEqual(parked);
        folder.remove();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
