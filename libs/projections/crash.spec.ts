import { GenerationWriter } from './generation-writer';
import { Projector } from './index';
import { Parking } from './parking';
import { TableRows } from './table-rows';
import { counted, logWithHoles, tallyProjection, tallyStream, TemporaryFolder } from './testing/tally';

const POISON = 13;

/** The points between which a program can die while it folds and commits. */
const POINTS = [
  [GenerationWriter.prototype, 'fold'],
  [GenerationWriter.prototype, 'commit'],
  [TableRows.prototype, 'prepare'],
  [TableRows.prototype, 'write'],
  [TableRows.prototype, 'spill'],
  [Parking.prototype, 'write'],
  [TableRows.prototype, 'settle'],
  [Parking.prototype, 'settle'],
] as const;

interface Crashes {
  /** How many points were passed so far. */
  passed: number;
  restore(): void;
}

/** Lets the program die at the given point, counted from 0 over all that are passed; before it or right after it. */
function crashAt(fatal: number): Crashes {
  const crashes: Crashes = { passed: 0, restore: () => undefined };
  const spies = POINTS.map(([prototype, name]) => {
    const methods = prototype as unknown as Record<string, (...values: unknown[]) => unknown>;
    const original = methods[name];
    return jest.spyOn(methods, name).mockImplementation(function (this: unknown, ...values: unknown[]) {
      const point = crashes.passed;
      crashes.passed += 2;
      if (point === fatal) throw new Error('killed');
      const result = original?.apply(this, values);
      if (point + 1 === fatal) throw new Error('killed');
      return result;
    });
  });
  crashes.restore = () => {
    for (const spy of spies) spy.mockRestore();
  };
  return crashes;
}

describe('a projector that dies at any point', () => {
  it('goes on from its checkpoint to what a fresh fold gives', async () => {
    const folder = new TemporaryFolder();
    const store = logWithHoles();
    const keeper = (): Projector =>
      new Projector({
        store,
        directory: folder.path,
        projections: [tallyProjection({ faults: { throwsOn: POISON } })],
      });
    await keeper().catchUp();
    let survived = false;
    for (let fatal = 0; !survived; fatal += 1) {
      await store.append(tallyStream(`t${String(fatal % 3)}`), 'any', [counted(fatal), counted(-1)]);
      const crashes = crashAt(fatal);
      survived = await keeper()
        .catchUp()
        .then(
          () => true,
          (error: unknown) => {
            expect((error as Error).message).toBe('killed');
            return false;
          },
        );
      expect(survived).toBe(fatal >= crashes.passed);
      crashes.restore();
      const [status] = await keeper().status();
      if (fatal % 2 === 1) await keeper().catchUp();
      expect(status?.checkpoint).toBeGreaterThanOrEqual(0);
      expect((await keeper().verify())[0]).toMatchObject({ equal: true });
    }
    await keeper().catchUp();
    const [status] = await keeper().status();
    expect(status).toMatchObject({ checkpoint: await store.head(), parkedKeys: 1 });
    expect((await keeper().verify())[0]).toMatchObject({ equal: true, position: await store.head() });
    folder.remove();
  }, 60_000);

  it('leaves nothing of a generation that it was building, and builds it again', async () => {
    const store = logWithHoles();
    await store.append(tallyStream('a'), 'any', [counted(1), counted(2)]);
    for (let fatal = 0, survived = false; !survived; fatal += 1) {
      const folder = new TemporaryFolder();
      const keeper = new Projector({ store, directory: folder.path, projections: [tallyProjection()] });
      const crashes = crashAt(fatal);
      survived = await keeper.rebuild().then(
        () => true,
        () => false,
      );
      crashes.restore();
      expect((await keeper.status())[0]?.state).toBe(survived ? 'idle' : 'absent');
      await keeper.catchUp();
      expect((await keeper.verify())[0]).toMatchObject({ equal: true, events: 2 });
      folder.remove();
    }
  }, 60_000);
});
